package nl.tafelronde.proposal;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who puts their name under a proposal too.
 *
 * @param name         null when they asked to be forgotten
 * @param organisation for which they sign; empty for themselves
 * @param capacity     in which capacity; may be empty
 * @param email        only for who asks co-signers
 * @param comment      what they said with it; only for who asks co-signers
 * @param outdated     whether the text changed since they signed
 */
public record CoSigner(CoSignerId id, @Nullable String name, @Nullable UUID organisationId, String organisation, String capacity,
        @Nullable EmailAddress email, Language language, State state, String comment, boolean outdated, @Nullable Instant answeredAt) {

    /** The most characters of what somebody says with their answer. */
    public static final int COMMENT = 500;

    /** What they said. */
    public enum State {
        /** Written down, not asked yet. */
        NEW, ASKED, SIGNED, DECLINED,
        /** Signed, and took it back before it was submitted. */
        UNSIGNED;

        public String textKey() {
            return "proposal.signer." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Without what only who asks may see. */
    CoSigner forReaders() {
        return new CoSigner(id, name, organisationId, organisation, capacity, null, language, state, "", outdated, answeredAt);
    }
}
