package nl.tafelronde.actionpoint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.provenance.Piece;
import org.jspecify.annotations.Nullable;

/**
 * All of one action point.
 *
 * @param draft        as it could be written anew; without the address of its owner for who may not change it
 * @param reason       of its state; null when none was asked
 * @param snoozedUntil until when nobody is reminded
 * @param from         what it came from directly
 * @param onPage       whether it stands on the public page of its space, when there is one
 */
public record ActionPointDetails(ActionPointId id, UUID space, @Nullable UUID place, int number, ActionPointDraft draft,
        @Nullable String organisationName, ActionState state, @Nullable String reason, boolean late,
        @Nullable LocalDate snoozedUntil, List<Evidence> evidence, List<Piece> from, boolean onPage, long version) {

    /**
     * What shows that it was done: a page on the web, or a file.
     *
     * @param url   of a file where whoever may see the action point gets it
     * @param file  null for a page on the web
     * @param shown whether it is on the public page
     */
    public record Evidence(UUID id, String title, String url, Instant at, @Nullable File file, boolean shown) {

        public Evidence(UUID id, String title, String url, Instant at) {
            this(id, title, url, at, null, false);
        }

        /** @param kind for example {@code PDF} */
        public record File(String name, int bytes, String kind) {
        }

        public static final int TITLE = 200;
        public static final int URL = 1000;
    }

    /**
     * One field that changed.
     *
     * @param field  of the action point, for example {@code state}
     * @param was    null when there was nothing
     * @param became null when there is nothing any more
     * @param by     the account of who changed it; null for the system, for participants and for who used a personal link
     */
    public record Change(String field, @Nullable String was, @Nullable String became, @Nullable String reason, String actorKind,
            @Nullable UUID by, Instant at) {

        /** The field that says which piece an action point came from. */
        public static final String ORIGIN = "origin";

        static @Nullable String kept(@Nullable Piece origin) {
            return origin == null ? null : origin.kind() + ":" + origin.id();
        }

        /** The piece that was or became an origin. */
        public static Piece origin(String kept) {
            var parts = kept.split(":", 2);
            return new Piece(Piece.Kind.valueOf(parts[0]), UUID.fromString(parts[1]));
        }
    }
}
