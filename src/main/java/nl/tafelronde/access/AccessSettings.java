package nl.tafelronde.access;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this installation is reached and what it signs with.
 *
 * @param baseUrl the address people type, without a path; links in mails, QR codes and passkeys are made for it
 * @param secret  signs participants' cookies, at least 32 characters and the same on every node; when empty, one is
 *                made once and kept in the database
 * @param administrators addresses of people who are administrator from the start; accounts are made for them
 * @param oidc    sign-in through a provider of the organisation's
 */
@ConfigurationProperties("tafelronde")
public record AccessSettings(@DefaultValue("http://localhost:8080") URI baseUrl, @Nullable String secret,
        @DefaultValue List<String> administrators, @DefaultValue Oidc oidc) {

    /** @param createAccounts whether somebody whom the provider knows and we do not gets an account */
    public record Oidc(@DefaultValue("false") boolean createAccounts) {
    }

    /** The full address of a path that starts with a slash. */
    public String url(String path) {
        var base = baseUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /** Whether people reach us over TLS, so that cookies may be marked as secure. */
    public boolean secure() {
        return "https".equals(baseUrl.getScheme());
    }

    @Override
    public String toString() {
        return "AccessSettings[" + baseUrl + "]";
    }
}
