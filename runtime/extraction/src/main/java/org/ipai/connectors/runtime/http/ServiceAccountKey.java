package org.ipai.connectors.runtime.http;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import okhttp3.HttpUrl;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.key.InvalidKeyException;
import org.ipai.connectors.runtime.key.PrivateKeyFile;
import org.jspecify.annotations.Nullable;

/**
 * A Google service account's key file.
 *
 * @param email who signs
 * @param privateKey signs
 * @param keyId which key it is, or null
 * @param tokenUrl where assertions are sent
 */
record ServiceAccountKey(
        String email, PrivateKey privateKey, @Nullable String keyId, HttpUrl tokenUrl) {

    private static final String DEFAULT_TOKEN_URL = "https://oauth2.googleapis.com/token";
    private static final String ADVICE =
            "; store the JSON file as downloaded from the service account's page under Keys";

    /**
     * Reads a key file.
     *
     * @throws InvalidKeyMaterialException saying what is wrong with it, with nothing of its content
     */
    static ServiceAccountKey read(Secret key) throws InvalidKeyMaterialException {
        JsonScalars json;
        try {
            json = JsonScalars.read(key.reveal().getBytes(StandardCharsets.UTF_8));
        } catch (InvalidResponseException e) {
            throw new InvalidKeyMaterialException(
                    key.origin() + " is no service account key: it " + e.getMessage() + ADVICE);
        }
        String email = json.at("client_email");
        String pem = json.at("private_key");
        if (email == null || pem == null) {
            throw new InvalidKeyMaterialException(
                    key.origin() + " is no service account key: it lacks client_email or private_key" + ADVICE);
        }
        return new ServiceAccountKey(email, privateKey(key, pem), json.at("private_key_id"), tokenUrl(key, json));
    }

    private static PrivateKey privateKey(Secret key, String pem) throws InvalidKeyMaterialException {
        try {
            return PrivateKeyFile.parse(pem);
        } catch (InvalidKeyException e) {
            throw new InvalidKeyMaterialException("the private_key in " + key.origin() + " " + e.message());
        }
    }

    private static HttpUrl tokenUrl(Secret key, JsonScalars json) throws InvalidKeyMaterialException {
        String written = json.at("token_uri");
        HttpUrl url = HttpUrl.parse(written == null ? DEFAULT_TOKEN_URL : written);
        if (url == null || !Origin.of(url).isPrivate()) {
            throw new InvalidKeyMaterialException("the token_uri in " + key.origin() + " is no https URL" + ADVICE);
        }
        return url;
    }

    @Override
    public String toString() {
        return "ServiceAccountKey[" + email + "]";
    }
}
