package org.example.archive;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.connector.SecretParameter;
import org.ipai.connectors.runtime.hook.AuthenticatorHook;
import org.ipai.connectors.runtime.hook.UnsignedRequest;

/** HMAC-SHA256 over the time, the path and the query. */
public final class TimedSignature implements AuthenticatorHook {

    @Override
    public List<SecretParameter> sign(UnsignedRequest request, Map<String, Secret> secrets) {
        String time = Long.toString(request.at().getEpochSecond());
        String text = time + request.url().getRawPath() + "?" + request.url().getRawQuery();
        return List.of(
                new SecretParameter("X-Time", Secret.of(time)),
                new SecretParameter("X-Signature", hmac(text, Objects.requireNonNull(secrets.get("key")))));
    }

    private static Secret hmac(String text, Secret key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return Secret.of(HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
