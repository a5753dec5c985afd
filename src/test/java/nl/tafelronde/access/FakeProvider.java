package nl.tafelronde.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** An OpenID Connect provider with one user at a time: whoever the test says comes back from it. Signs as a real one does. */
final class FakeProvider {

    static final String CLIENT = "tafelronde";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Object> claims = new HashMap<>();

    FakeProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("key").generate();
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", exchange -> answer(exchange, "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                + idToken() + "\"}"));
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Who comes back next, for the sign-in that was started with this nonce. */
    void says(String nonce, Map<String, Object> about) {
        claims.clear();
        claims.putAll(about);
        claims.put("nonce", nonce);
    }

    private String idToken() {
        try {
            var now = Instant.now();
            var token = new JWTClaimsSet.Builder().issuer(address()).audience(CLIENT).subject("somebody").issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plusSeconds(60)));
            claims.forEach(token::claim);
            var signed = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key").build(), token.build());
            signed.sign(new RSASSASigner(key));
            return signed.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
