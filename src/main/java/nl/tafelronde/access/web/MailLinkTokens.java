package nl.tafelronde.access.web;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.tafelronde.access.MailLinks;
import nl.tafelronde.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;

/** Gives Spring Security's one-time-token sign-in the tokens of {@link MailLinks}. */
@Component
class MailLinkTokens implements OneTimeTokenService {

    /**
     * What became of asking for a link.
     *
     * @param link    what is in the link; nothing when nobody with access has the address. Only the demo waits for it
     * @param refusal why nothing is sent to anybody, or null
     */
    record Asked(CompletableFuture<Optional<String>> link, String typed, @Nullable Refusal refusal) implements OneTimeToken {

        @Override
        public String getTokenValue() {
            return "";
        }

        @Override
        public String getUsername() {
            return typed;
        }

        @Override
        public Instant getExpiresAt() {
            return Instant.MAX;
        }

        @Override
        public String toString() {
            return "Asked";
        }
    }

    private final MailLinks links;

    MailLinkTokens(MailLinks links) {
        this.links = links;
    }

    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        try {
            return new Asked(links.request(request.getUsername()), request.getUsername(), null);
        } catch (Refusal refusal) {
            return new Asked(CompletableFuture.completedFuture(Optional.empty()), request.getUsername(), refusal);
        }
    }

    @Override
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken presented) {
        var value = presented.getTokenValue();
        return value == null ? null : links.redeem(value)
                .map(account -> new DefaultOneTimeToken(value, account.toString(), Instant.MAX)).orElse(null);
    }
}
