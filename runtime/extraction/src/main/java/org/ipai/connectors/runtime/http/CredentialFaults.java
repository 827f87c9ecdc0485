package org.ipai.connectors.runtime.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Secret;

/** What is wrong with configured credentials before anything is sent, without quoting them. */
final class CredentialFaults {

    private final List<String> faults = new ArrayList<>();

    private CredentialFaults() {}

    static List<String> of(Authentication authentication) {
        CredentialFaults check = new CredentialFaults();
        check.check(authentication);
        return check.faults;
    }

    private void check(Authentication authentication) {
        if (authentication instanceof Authentication.Bearer bearer) {
            checkHeader("the token", bearer.token());
        } else if (authentication instanceof Authentication.BearerPool pool) {
            checkPool(pool);
        } else if (authentication instanceof Authentication.ApiKey key) {
            checkKey(key);
        } else if (authentication instanceof Authentication.Basic basic) {
            checkBasic(basic);
        } else if (authentication instanceof Authentication.RefreshToken refresh) {
            checkTokenUrl(refresh.endpoint().url());
        } else if (authentication instanceof Authentication.ClientCredentials client) {
            checkTokenUrl(client.endpoint().url());
        } else if (authentication instanceof Authentication.GoogleServiceAccount account
                && account.tokenUrl() != null) {
            checkTokenUrl(account.tokenUrl());
        } else if (authentication instanceof Authentication.All all) {
            all.parts().forEach(this::check);
        }
    }

    private void checkPool(Authentication.BearerPool pool) {
        if (pool.tokens().isEmpty()) {
            faults.add("the pool of tokens is empty; give it at least one");
        }
        pool.tokens().forEach(token -> checkHeader("the token in " + token.origin(), token));
    }

    private void checkKey(Authentication.ApiKey key) {
        if (key.place() == Authentication.ApiKey.Place.HEADER) {
            checkHeader("the key", key.key());
        } else if (key.key().reveal().isBlank()) {
            faults.add("the key is empty; give " + key.key().origin() + " a value");
        }
    }

    private void checkBasic(Authentication.Basic basic) {
        if (basic.username().isEmpty() && basic.password().isEmpty()) {
            faults.add(
                    "both user and password are empty; give " + basic.password().origin() + " a value");
        }
        if (basic.username().reveal().indexOf(':') >= 0) {
            faults.add(
                    "the user name in " + basic.username().origin() + " has a colon, which would end it; correct it");
        }
    }

    private void checkHeader(String what, Secret secret) {
        String text = secret.reveal();
        if (text.isBlank() || !text.strip().equals(text) || !HeaderText.isValid(text)) {
            faults.add(what + " is empty or has line breaks, surrounding spaces or other characters that no header"
                    + " can hold; copy it again");
        }
    }

    private void checkTokenUrl(URI url) {
        HttpUrl parsed = HttpUrl.parse(url.toString());
        if (parsed == null) {
            faults.add("token_url is no http or https URL; write one such as https://login.example.com/oauth/token");
        } else if (!Origin.of(parsed).isPrivate()) {
            faults.add("token_url " + Origin.of(parsed)
                    + " is not https; plain http is taken for this machine's own servers only");
        }
    }
}
