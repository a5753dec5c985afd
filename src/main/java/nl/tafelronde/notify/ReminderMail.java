package nl.tafelronde.notify;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.MailKind;
import nl.tafelronde.access.MailKinds;
import nl.tafelronde.actionpoint.ActionPointLinks;
import nl.tafelronde.actionpoint.Reminder;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.mail.Mail;
import nl.tafelronde.mail.SealedLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the mail that reminds somebody: of one action point in words of its own, of several as a list. */
@Component
class ReminderMail {

    /** So many stand in a mail; of the others it says how many there are. */
    static final int LISTED = 40;

    private static final int TEXT = 120;

    private final SealedLinks seals;
    private final MailKinds kinds;
    private final Texts texts;
    private final AccessSettings settings;

    ReminderMail(SealedLinks seals, MailKinds kinds, Texts texts, AccessSettings settings) {
        this.seals = seals;
        this.kinds = kinds;
        this.texts = texts;
        this.settings = settings;
    }

    /** Why somebody hears of an action point; what is theirs to do comes first. */
    enum Why {
        OWNER, ORGANISATION,
        /** Somebody else is to do it, and no mail reaches them. */
        UNREACHED,
        FACILITATOR
    }

    /** One action point, for one receiver. */
    record Line(Reminder reminder, Why why) {
    }

    /** @param lines one or more */
    Mail write(EmailAddress to, Language language, List<Line> lines) {
        var stop = new Mail.Stop(kinds.link(MailKind.ACTION_POINT, to), MailKind.ACTION_POINT.stopKey());
        if (lines.size() == 1) {
            var line = lines.getFirst();
            var template = line.why() == Why.UNREACHED ? "action-unreached" : template(line.reminder());
            return new Mail(to, language, template, List.of(line.reminder().text(), day(line.reminder(), language)), link(line, to), stop, null);
        }
        var listed = new ArrayList<String>();
        lines.stream().limit(LISTED).forEach(it -> listed.add(item(it, to, language)));
        if (lines.size() > LISTED) {
            listed.add(texts.say(language, "mail.action-list.more", lines.size() - LISTED));
        }
        return new Mail(to, language, "action-list", List.of(lines.size(), String.join("\n\n", listed)), list(lines), stop, null);
    }

    private String item(Line line, EmailAddress to, Language language) {
        var reminder = line.reminder();
        var sentence = switch (template(reminder)) {
            case "action-review" -> "mail.action-list.review";
            case "action-soon" -> "mail.action-list.soon";
            case "action-today" -> "mail.action-list.today";
            default -> "mail.action-list.late";
        };
        var why = switch (line.why()) {
            case OWNER -> "";
            case ORGANISATION -> texts.say(language, "mail.action-list.of-organisation") + "\n";
            case UNREACHED -> texts.say(language, "mail.action-list.unreached") + "\n";
            case FACILITATOR -> texts.say(language, "mail.action-list.of-space") + "\n";
        };
        return texts.say(language, sentence, shortened(reminder.text()), day(reminder, language)) + "\n" + why
                + texts.say(language, line.why() == Why.OWNER ? "mail.action-list.say" : "mail.action-list.see") + ":\n" + link(line, to);
    }

    private static String template(Reminder reminder) {
        return reminder.review() ? "action-review" : reminder.days() < 0 ? "action-soon" : reminder.days() == 0 ? "action-today" : "action-late";
    }

    private String link(Line line, EmailAddress to) {
        return line.why() == Why.OWNER ? seals.link(ActionPointLinks.PATH, ActionPointLinks.PURPOSE, line.reminder().holder(), to, "")
                : settings.url("/action/" + line.reminder().id());
    }

    /** Where all of them stand; nothing for who has no account, or may not see the list. */
    private @Nullable String list(List<Line> lines) {
        var spaces = lines.stream().filter(it -> it.why() != Why.OWNER).map(it -> it.reminder().space()).collect(Collectors.toSet());
        return spaces.isEmpty() ? null : settings.url(spaces.size() == 1 ? "/space/" + spaces.iterator().next() + "/actions" : "/spaces");
    }

    private static String shortened(String text) {
        return PlainText.length(text) <= TEXT ? text : text.substring(0, text.offsetByCodePoints(0, TEXT - 1)) + "…";
    }

    private static String day(Reminder reminder, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language.locale()).format(reminder.due());
    }
}
