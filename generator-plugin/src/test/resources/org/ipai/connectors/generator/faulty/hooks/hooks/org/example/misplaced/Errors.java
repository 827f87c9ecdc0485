package org.example;

public class Errors implements org.ipai.connectors.runtime.hook.ErrorRuleHook {}
