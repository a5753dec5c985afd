package nl.tafelronde.poll.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.poll.Invitee;
import nl.tafelronde.poll.Pasted;
import org.jspecify.annotations.Nullable;

/** Reads a pasted list: one address per line, {@code ana@example.org} or {@code Ana Pop <ana@example.org>}. */
public final class PastedList {

    /** The most characters of a list: 5,000 lines with long names. */
    public static final int LONGEST = 600_000;

    private static final Pattern NAMED = Pattern.compile("^(.*?)[<(]\\s*([^<>()]*)\\s*[>)]$");

    /** What a list holds: people in order, and the lines that are no address or that stand there twice. */
    public record Content(Map<Integer, Invitee> people, List<Pasted.Line> wrong, List<String> lines) {
    }

    private PastedList() {
    }

    /** Empty lines count as lines and are skipped. Refuses {@code poll.paste.too-long}. */
    public static Content read(String text, Language language, @Nullable StakeholderGroup group) {
        if (text.length() > LONGEST) {
            throw Refusal.invalid("poll.paste.too-long");
        }
        var people = new LinkedHashMap<Integer, Invitee>();
        var wrong = new ArrayList<Pasted.Line>();
        var seen = new HashMap<EmailAddress, Integer>();
        var lines = text.lines().toList();
        for (var number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1).strip();
            if (PlainText.isBlank(line)) {
                continue;
            }
            try {
                var person = person(line, language, group);
                if (person.email() != null && seen.putIfAbsent(person.email(), number) != null) {
                    wrong.add(new Pasted.Line(number, line, "poll.paste.double"));
                } else {
                    people.put(number, person);
                }
            } catch (Refusal refused) {
                wrong.add(new Pasted.Line(number, line, refused.key().startsWith("kernel.") ? "poll.paste.name" : "poll.paste.invalid"));
            }
        }
        return new Content(people, wrong, lines);
    }

    private static Invitee person(String line, Language language, @Nullable StakeholderGroup group) {
        var named = NAMED.matcher(line.replaceAll("[,;]+$", "").strip());
        var name = named.matches() ? named.group(1).replace("\"", "").strip() : "";
        var address = EmailAddress.of(named.matches() ? named.group(2) : line.replaceAll("[,;]+$", ""));
        var clean = PlainText.optionalLine(name, Accounts.NAME_MAX, "poll.person.name");
        return new Invitee(clean == null ? "" : clean, address, language, group, null, null);
    }
}
