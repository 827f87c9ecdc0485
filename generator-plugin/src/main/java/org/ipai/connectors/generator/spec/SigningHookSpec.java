package org.ipai.connectors.generator.spec;

import java.util.List;
import java.util.Map;

/**
 * The authenticator of an API.
 *
 * @param className with package
 * @param headers those it sets
 * @param secrets what it signs with, by the names it knows them by
 */
public record SigningHookSpec(Text className, List<Text> headers, Map<String, Text> secrets) {}
