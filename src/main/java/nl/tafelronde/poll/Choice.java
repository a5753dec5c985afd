package nl.tafelronde.poll;

import java.util.Locale;

/** What somebody says to one date. */
public enum Choice {
    YES, IF_NEED_BE, NO;

    /** The key of the word on the button, for example {@code poll.choice.if-need-be}. */
    public String textKey() {
        return "poll.choice." + slug();
    }

    /** As it stands in names of styles and fields, for example {@code if-need-be}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
