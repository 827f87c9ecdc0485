package org.ipai.connectors.runtime.http;

import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import org.ipai.connectors.runtime.connector.Authentication.SessionToken;
import org.ipai.connectors.runtime.connector.Login;

/** Session tokens of a call that signs in. */
record LoginGrant(SessionToken session, HttpUrl url, TokenRequests requests, WallClock clock) implements TokenGrant {

    @Override
    public IssuedToken issue() throws SourceAccessException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        session.login()
                .parameters()
                .forEach(parameter ->
                        fields.put(parameter.name(), parameter.value().reveal()));
        TokenRequest request = session.login().format() == Login.Format.FORM
                ? TokenRequest.form(url, fields)
                : TokenRequest.json(url, fields);
        TokenRemedy remedy = TokenRemedy.of("the login", "check the user and the password of the connection");
        String token = TokenAnswers.token(requests.post(request, remedy), session.token());
        return IssuedToken.of(token, clock.now(), session.lifetime());
    }
}
