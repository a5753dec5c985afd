package nl.tafelronde.mail;

import java.util.regex.Pattern;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.kernel.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Makes the words of a mail from the texts files: once as plain text, once as simple HTML that says the same. */
@Component
class MailTemplates {

    /** The most code points of a subject. */
    private static final int SUBJECT = 120;

    private final Texts texts;
    private final AccessSettings settings;

    MailTemplates(Texts texts, AccessSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    WrittenMail write(Mail mail) {
        return new WrittenMail(mail.language(), subject(mail), text(mail), html(mail), mail.stop() == null ? null : mail.stop().link(),
                mail.calendar());
    }

    private String subject(Mail mail) {
        var line = say(mail, "subject").replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= SUBJECT ? line : line.substring(0, line.offsetByCodePoints(0, SUBJECT - 1)) + "…";
    }

    private String text(Mail mail) {
        var link = mail.link() == null ? "" : say(mail, "button") + ":\n" + mail.link() + "\n\n";
        var stop = mail.stop() == null ? "" : texts.say(mail.language(), mail.stop().textKey()) + ":\n" + mail.stop().link() + "\n\n";
        return body(mail) + "\n\n" + link + stop + "-- \n" + footer(mail) + "\n";
    }

    private String html(Mail mail) {
        var paragraphs = new StringBuilder();
        for (var paragraph : body(mail).split("\n\n")) {
            paragraphs.append("<p>").append(linked(HtmlUtils.htmlEscape(paragraph, "UTF-8")).replace("\n", "<br>")).append("</p>\n");
        }
        if (mail.link() != null) {
            paragraphs.append("<p><a href=\"").append(HtmlUtils.htmlEscape(mail.link()))
                    .append("\" style=\"display:inline-block;padding:12px 20px;border-radius:12px;background:#17605a;color:#ffffff;font-weight:bold;text-decoration:none\">")
                    .append(HtmlUtils.htmlEscape(say(mail, "button"), "UTF-8")).append("</a></p>\n");
        }
        if (mail.stop() != null) {
            paragraphs.append("<p><a href=\"").append(HtmlUtils.htmlEscape(mail.stop().link())).append("\" style=\"color:#17605a\">")
                    .append(HtmlUtils.htmlEscape(texts.say(mail.language(), mail.stop().textKey()), "UTF-8")).append("</a></p>\n");
        }
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="margin:0;padding:24px;background:#faf6ee;color:#29231d;font-family:'Source Sans 3',Arial,sans-serif;font-size:17px;line-height:1.5">
                <div style="max-width:34rem;margin:0 auto">
                %s<p style="color:#5f564b;font-size:14px">%s</p>
                </div></body></html>
                """.formatted(mail.language().tag(), HtmlUtils.htmlEscape(subject(mail), "UTF-8"), paragraphs,
                HtmlUtils.htmlEscape(footer(mail), "UTF-8"));
    }

    /** A line that ends with a colon and an address of ours below it are a link, as they are for the button in the plain text. */
    private String linked(String escaped) {
        return Pattern.compile("(?m)^(.+):\n(" + Pattern.quote(HtmlUtils.htmlEscape(settings.url("/"))) + "\\S*)$").matcher(escaped)
                .replaceAll("<a href=\"$2\" style=\"color:#17605a\">$1</a>");
    }

    /** Where there is nothing to fill in, no place for example, no empty lines stay behind. */
    private String body(Mail mail) {
        return say(mail, "text").strip().replaceAll("\n{3,}", "\n\n");
    }

    private String footer(Mail mail) {
        return texts.say(mail.language(), "mail.footer", settings.url("/"));
    }

    private String say(Mail mail, String part) {
        return texts.say(mail.language(), "mail." + mail.template() + "." + part, mail.arguments().toArray());
    }
}
