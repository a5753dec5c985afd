package nl.tafelronde.access.web;

import java.util.stream.Stream;
import nl.tafelronde.access.MailStops;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The addresses that are a key: who has such a link is the person it was made for. */
final class PersonalAddresses {

    /** Everything below these is reached by such a link alone; no cookie counts there. */
    static final String[] PATTERNS = {"/p/**", "/m/**", "/a/**", "/c/**", "/s/**", "/t/**"};
    static final RequestMatcher BELOW = any(Stream.of(PATTERNS));
    /** Those, and the links in mails of which a button does what they are for. */
    static final RequestMatcher ALL = any(Stream.concat(Stream.of(PATTERNS), Stream.of(SignInPages.LINK, EmailChangePages.ADDRESS, MailStops.PATH)));

    private PersonalAddresses() {
    }

    private static RequestMatcher any(Stream<String> patterns) {
        return new OrRequestMatcher(patterns.<RequestMatcher>map(PathPatternRequestMatcher::pathPattern).toList());
    }
}
