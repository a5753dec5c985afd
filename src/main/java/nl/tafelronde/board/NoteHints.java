package nl.tafelronde.board;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds what a facilitator may want to look at in a note: words of a list, and what looks like somebody's personal data. */
@Component
class NoteHints {

    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+\\.[\\p{L}\\p{N}.-]{2,}");
    /** Digits with what people put between them. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}])\\+?\\(?\\d(?:[ .()/-]{0,2}\\d){7,13}(?![\\p{L}\\p{N}])");
    private static final int CITIZEN_DIGITS = 9;
    private static final int FEWEST_PHONE_DIGITS = 9;
    private static final int ELEVEN = 11;

    private final WordLists words;

    NoteHints(WordLists words) {
        this.words = words;
    }

    List<NoteHint> in(UUID space, NoteCard note) {
        var text = note.byWhom() == null ? note.text() : note.text() + "\n" + note.byWhom();
        var found = new ArrayList<NoteHint>();
        if (words.pattern(space).finds(text)) {
            found.add(NoteHint.WORD);
        }
        var phone = false;
        var citizen = false;
        var numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            var digits = numbers.group().replaceAll("\\D", "");
            if (isCitizenNumber(digits)) {
                citizen = true;
            } else if (digits.length() >= FEWEST_PHONE_DIGITS) {
                phone = true;
            }
        }
        if (phone) {
            found.add(NoteHint.PHONE);
        }
        if (EMAIL.matcher(text).find()) {
            found.add(NoteHint.EMAIL);
        }
        if (citizen) {
            found.add(NoteHint.CITIZEN_NUMBER);
        }
        return List.copyOf(found);
    }

    /** The Dutch test of eleven: the digits times 9, 8 … 2 and -1 add up to a multiple of eleven. */
    private static boolean isCitizenNumber(String digits) {
        if (digits.length() != CITIZEN_DIGITS || digits.startsWith("000") || digits.startsWith("06")) {
            return false;
        }
        var sum = 0;
        for (var place = 0; place < CITIZEN_DIGITS; place++) {
            var weight = place == CITIZEN_DIGITS - 1 ? -1 : CITIZEN_DIGITS - place;
            sum += weight * Character.digit(digits.charAt(place), 10);
        }
        return sum % ELEVEN == 0;
    }
}
