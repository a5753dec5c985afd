package nl.tafelronde.access;

import java.util.Locale;

/** Kinds of mail that somebody can do without, each apart: who wants no date polls may still want to hear of meetings. New ones come last: links name them by number. */
public enum MailKind {
    DATE_POLL, MEETING, ACTION_POINT, PROPOSAL, CONTRIBUTION, TEAM_PLAN;

    /** The key of the kind's name in the texts files, for example {@code access.mail-kind.date-poll}. */
    public String textKey() {
        return "access.mail-kind." + slug();
    }

    /** The key of the sentence under such a mail that leads to stopping them. */
    public String stopKey() {
        return "access.mail-kind-stop." + slug();
    }

    private String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
