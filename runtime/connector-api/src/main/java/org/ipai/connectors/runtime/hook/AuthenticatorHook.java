package org.ipai.connectors.runtime.hook;

import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.connector.SecretParameter;

/**
 * Signs requests after the API's {@code auth} has, with headers only: URLs are logged and kept. Whatever it signs with or
 * puts into a header is masked in all messages. Requests to other origins are not signed.
 */
public non-sealed interface AuthenticatorHook extends Hook {

    /**
     * The headers that sign a request; each takes the place of one of the same name.
     *
     * @param request as {@code auth} has signed it
     * @param secrets by name, as the spec passes them
     */
    List<SecretParameter> sign(UnsignedRequest request, Map<String, Secret> secrets);

    /**
     * Whether a request that was answered 401 is worth another try, signed anew. Asked once for each time that {@code auth}
     * has signed, before that renews what it signs with.
     */
    default boolean signsAgain(ResponseView refused) {
        return false;
    }
}
