package nl.tafelronde.proposal.web;

import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.kernel.web.Page;
import nl.tafelronde.proposal.ProposalDetails;

/** A proposal as a plain page shows it. */
final class ProposalHtml {

    private ProposalHtml() {
    }

    /** On a page about something else: its title is the second heading there. */
    static void writeTitled(Page page, ProposalDetails proposal, String files) {
        page.html("<h2 lang=\"" + proposal.draft().language().tag() + "\">" + Page.escaped(proposal.draft().title()) + "</h2>");
        write(page, proposal, files, "h3");
    }

    /** @param files the address of the attachments, ending with a slash */
    static void write(Page page, ProposalDetails proposal, String files) {
        write(page, proposal, files, "h2");
    }

    /** @param level of the headings of its parts */
    private static void write(Page page, ProposalDetails proposal, String files, String level) {
        var draft = proposal.draft();
        var language = " lang=\"" + draft.language().tag() + "\"";
        page.html("<p>" + (draft.municipality().isEmpty() ? page.say(draft.addressee().textKey() + "-somewhere")
                : page.say(draft.addressee().textKey(), draft.municipality())) + " · " + page.say(proposal.state().textKey()) + "</p>");
        course(page, proposal, level);
        part(page, level, page.say("proposal.question"), "", draft.question(), language);
        part(page, level, page.say("proposal.reasons"), "", draft.reasons(), language);
        draft.blocks().forEach(it -> part(page, level, Page.escaped(it.heading()), language, it.text(), language));
        part(page, level, page.say("proposal.costs"), "", draft.costs(), language);
        if (!proposal.attachments().isEmpty()) {
            page.html(heading(level, page.say("proposal.files"), "") + "<ul>" + proposal.attachments().stream()
                    .map(it -> "<li><a href=\"" + Page.escaped(files + it.id()) + "\">" + Page.escaped(it.name()) + "</a></li>").collect(Collectors.joining()) + "</ul>");
        }
        if (!proposal.signatures().isEmpty()) {
            page.html(heading(level, page.say("proposal.signers"), "") + "<ul>" + proposal.signatures().stream()
                    .map(it -> "<li>" + Stream.of(it.name() == null ? page.say("proposal.signer-forgotten") : Page.escaped(it.name()), Page.escaped(it.capacity()),
                            Page.escaped(it.organisation())).filter(word -> !word.isEmpty()).collect(Collectors.joining(", ")) + "</li>").collect(Collectors.joining()) + "</ul>");
        }
    }

    private static void course(Page page, ProposalDetails proposal, String level) {
        var decision = proposal.decision();
        if (decision != null) {
            page.html(heading(level, page.say("proposal.decision"), "") + "<p><strong>" + page.say(decision.verdict().textKey()) + "</strong> · "
                    + Page.escaped(page.day(decision.on(), FormatStyle.FULL)) + "</p>" + paragraphs(decision.text(), " lang=\"" + proposal.draft().language().tag() + "\""));
            if (proposal.framework() != null) {
                page.help("proposal.framework-made", proposal.framework());
            }
        } else if (proposal.agendaOn() != null) {
            page.help("proposal.agenda-on", page.day(proposal.agendaOn(), FormatStyle.FULL));
        }
    }

    private static void part(Page page, String level, String heading, String headingLanguage, String text, String language) {
        if (!text.isEmpty()) {
            page.html((heading.isEmpty() ? "" : heading(level, heading, headingLanguage)) + paragraphs(text, language));
        }
    }

    private static String heading(String level, String text, String language) {
        return "<" + level + " class=\"part\"" + language + ">" + text + "</" + level + ">";
    }

    private static String paragraphs(String text, String language) {
        return Stream.of(text.split("\n\n")).map(it -> "<p" + language + ">" + Page.escaped(it).replace("\n", "<br>") + "</p>").collect(Collectors.joining());
    }
}
