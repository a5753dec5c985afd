package nl.tafelronde.actionpoint;

import java.time.LocalDate;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * An action point as somebody writes it.
 *
 * @param text    what is to be done, at most {@value #TEXT} characters
 * @param details at most {@value #DETAILS} characters; may be empty
 * @param due     when it is to be done
 * @param review  when the table looks at it again; one of the two dates is always there
 * @param pillar  of which part of the programme, at most {@value #PILLAR} characters; may be empty
 * @param theme   at most {@value #THEME} characters; may be empty
 * @param region  at most {@value #REGION} characters; may be empty
 */
public record ActionPointDraft(String text, String details, Language language, Owner owner, @Nullable LocalDate due,
        @Nullable LocalDate review, String pillar, String theme, String region) {

    public static final int TEXT = 300;
    public static final int DETAILS = 2000;
    public static final int PILLAR = 80;
    public static final int THEME = 120;
    public static final int REGION = 80;
}
