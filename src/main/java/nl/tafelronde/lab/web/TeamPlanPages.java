package nl.tafelronde.lab.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.web.Page;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.TeamAsk;
import nl.tafelronde.lab.TeamPlan;
import nl.tafelronde.lab.TeamPlanLinks;
import nl.tafelronde.lab.TeamPlans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The plan of one's own team, for people without account: plain forms, no script. Fetching it changes nothing. */
@Controller
class TeamPlanPages {

    private static final String TITLE = "lab-plan.title";

    private final TeamPlans plans;
    private final TeamPlanLinks links;
    private final CurrentActor actors;
    private final Texts texts;

    TeamPlanPages(TeamPlans plans, TeamPlanLinks links, CurrentActor actors, Texts texts) {
        this.plans = plans;
        this.links = links;
        this.actors = actors;
        this.texts = texts;
    }

    /** From the phone: leads to one's own link. */
    @GetMapping("/t/of/{session}")
    void own(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID session) throws IOException {
        if (actors.inHall(request, session) instanceof Actor.Participant participant) {
            response.setHeader("Location", TeamPlanLinks.PATH + links.token(participant.id()) + (request.getParameter("lang") == null ? ""
                    : "?lang=" + Language.of(request.getParameter("lang")).tag()));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        } else {
            Page.refuse(request, response, texts, TITLE, Refusal.notFound("lab-plan.link-unknown"));
        }
    }

    @GetMapping("/t/{token}")
    void show(HttpServletRequest request, HttpServletResponse response, @PathVariable String token) throws IOException {
        try {
            send(request, response, token, links.open(token), null, request.getParameter("saved") != null, Typed.NOTHING);
        } catch (Refusal refusal) {
            Page.refuse(request, response, texts, TITLE, refusal);
        }
    }

    /**
     * What stood in the fields.
     *
     * @param what {@code add}, {@code move}, {@code ask} or {@code withdraw}
     * @param id   of the activity or the ask
     */
    record Typed(@Nullable String what, @Nullable String id, @Nullable String text, @Nullable String who, @Nullable String due, @Nullable String state,
            @Nullable String why) {

        static final Typed NOTHING = new Typed(null, null, null, null, null, null, null);

        String of(String field) {
            var typed = switch (field) {
                case "text" -> text;
                case "who" -> who;
                case "due" -> due;
                default -> why;
            };
            return typed == null ? "" : typed;
        }

        boolean is(String step) {
            return step.equals(what);
        }
    }

    /** What cannot be kept is said, and what was typed stays in the fields. */
    @PostMapping("/t/{token}")
    void write(HttpServletRequest request, HttpServletResponse response, @PathVariable String token, Typed typed) throws IOException {
        try {
            var who = links.open(token);
            try {
                step(who, typed);
                Page.saved(request, response, TeamPlanLinks.PATH + token);
            } catch (Refusal refusal) {
                send(request, response, token, who, refusal, false, typed);
            }
        } catch (Refusal gone) {
            Page.refuse(request, response, texts, TITLE, gone);
        }
    }

    private void step(Actor.Participant who, Typed typed) {
        var team = plans.mine(who, new LabSessionId(who.place())).orElseThrow(() -> Refusal.notFound("lab-plan.no-team"));
        switch (typed.what() == null ? "" : typed.what()) {
            case "add" -> plans.add(who, team, typed.of("text"), typed.of("who"), day(typed.of("due")));
            case "ask" -> plans.ask(who, team, typed.of("text"));
            case "withdraw" -> plans.withdraw(who, id(typed.id()), true);
            case "move" -> plans.move(who, team, new ActionPointId(id(typed.id())), Arrays.stream(ActionState.values()).filter(it -> it.name().equals(typed.state()))
                    .findFirst().orElseThrow(() -> Refusal.invalid("lab-plan.choose")), typed.why());
            default -> throw Refusal.invalid("lab-plan.choose");
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String token, Actor.Participant who, @Nullable Refusal refusal, boolean saved,
            Typed typed) throws IOException {
        var page = page(request, who.language());
        var team = plans.mine(who, new LabSessionId(who.place()));
        var status = refusal == null ? HttpServletResponse.SC_OK : refusal.kind().status();
        if (team.isEmpty()) {
            page.paragraph("lab-plan.no-team").inEveryLanguage().send(response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var plan = plans.read(who, team.get());
        page.html("<p class=\"lead\"><strong>" + Page.escaped(plan.title()) + "</strong> · " + Page.escaped(plan.sessionTitle().in(page.language())) + "</p>");
        if (saved) {
            page.html("<p class=\"lead\" role=\"status\">" + page.say("lab-plan.saved") + "</p>");
        }
        if (refusal != null) {
            page.alert(refusal.key(), refusal.args());
        }
        var action = TeamPlanLinks.PATH + token + "?lang=" + page.language().tag();
        activities(page, plan, action, typed);
        asks(page, plan, action, typed);
        page.inEveryLanguage().send(response, status);
    }

    private static void activities(Page page, TeamPlan plan, String action, Typed typed) {
        page.heading("lab-plan.activities");
        if (plan.activities().isEmpty()) {
            page.help("lab-plan.activities-none");
        }
        plan.activities().forEach(it -> activity(page, it, action, typed));
        page.html("<details" + (typed.is("add") ? " open" : "") + "><summary>" + page.say("lab-plan.add") + "</summary>");
        page.form(action, hidden("what", "add") + area(page, "text", "lab-plan.what", ActionPointDraft.TEXT, typed.is("add") ? typed : Typed.NOTHING)
                + line(page, "who", "lab-plan.who", Owner.PERSON, typed.is("add") ? typed : Typed.NOTHING)
                + "<p><label for=\"due\">" + page.say("lab-plan.due") + "</label><br><input id=\"due\" name=\"due\" type=\"date\" value=\""
                + Page.escaped(typed.is("add") ? typed.of("due") : "") + "\"></p>" + button(page, "lab-plan.save", true));
        page.html("</details>");
    }

    private static void activity(Page page, ActionPointCard card, String action, Typed typed) {
        var open = typed.is("move") && card.id().toString().equals(typed.id());
        page.html("<section class=\"card\"><h3 lang=\"" + card.language().tag() + "\">" + Page.escaped(card.text()) + "</h3><p>" + Page.escaped(card.owner()) + " · "
                + (card.due() == null ? "" : page.say("lab-plan.due-on", page.day(card.due(), FormatStyle.LONG)) + " · ") + "<strong>" + page.say(card.state().textKey())
                + "</strong></p>");
        page.html("<details" + (open ? " open" : "") + "><summary>" + page.say("lab-plan.how-far") + "</summary>");
        var choices = new StringBuilder("<fieldset><legend>" + page.say("lab-plan.how-far") + "</legend>");
        for (var state : ActionState.values()) {
            choices.append("<p><label><input type=\"radio\" name=\"state\" value=\"").append(state.name()).append('"')
                    .append(state == card.state() ? " checked" : "").append("> ").append(page.say(state.textKey())).append("</label></p>");
        }
        var field = "why-" + card.id();
        page.form(action, hidden("what", "move") + hidden("id", card.id().toString()) + choices + "</fieldset><p><label for=\"" + field + "\">" + page.say("lab-plan.why")
                + "</label><br><textarea id=\"" + field + "\" name=\"why\" rows=\"3\" maxlength=\"500\">" + Page.escaped(open ? typed.of("why") : "") + "</textarea></p>"
                + button(page, "lab-plan.save", true));
        page.html("</details></section>");
    }

    private static void asks(Page page, TeamPlan plan, String action, Typed typed) {
        page.heading("lab-plan.asks");
        page.help("lab-plan.asks-help");
        for (var ask : plan.asks()) {
            page.html("<section class=\"card\"><h3 lang=\"" + ask.language().tag() + "\">" + Page.escaped(ask.text()) + "</h3><p><strong>" + page.say(ask.state().textKey()) + "</strong></p>"
                    + (ask.answer().isEmpty() ? "" : "<blockquote>" + Page.escaped(ask.answer()).replace("\n", "<br>") + "</blockquote>"));
            if (ask.state() == TeamAsk.State.OPEN) {
                page.form(action, hidden("what", "withdraw") + hidden("id", ask.id().toString()) + button(page, "lab-plan.withdraw", false));
            }
            page.html("</section>");
        }
        var mine = typed.is("ask") ? typed : Typed.NOTHING;
        page.form(action, hidden("what", "ask") + "<p><label for=\"ask\">" + page.say("lab-plan.ask-text") + "</label><br><textarea id=\"ask\" name=\"text\" rows=\"3\" maxlength=\""
                + TeamAsk.TEXT + "\">" + Page.escaped(mine.of("text")) + "</textarea></p>" + button(page, "lab-plan.ask-do", true));
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + value + "\">";
    }

    private static String area(Page page, String name, String key, int most, Typed typed) {
        return "<p><label for=\"" + name + "\">" + page.say(key) + "</label><br><textarea id=\"" + name + "\" name=\"" + name + "\" rows=\"3\" maxlength=\"" + most + "\">"
                + Page.escaped(typed.of(name)) + "</textarea></p>";
    }

    private static String line(Page page, String name, String key, int most, Typed typed) {
        return "<p><label for=\"" + name + "\">" + page.say(key) + "</label><br><input id=\"" + name + "\" name=\"" + name + "\" type=\"text\" maxlength=\"" + most + "\" value=\""
                + Page.escaped(typed.of(name)) + "\"></p>";
    }

    private static String button(Page page, String key, boolean primary) {
        return "<button class=\"button" + (primary ? " primary" : "") + "\">" + page.say(key) + "</button>";
    }

    private Page page(HttpServletRequest request, Language fallback) {
        return new Page(request, texts, fallback, TITLE);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            throw Refusal.invalid("kernel.date-bad");
        }
    }

    private static UUID id(@Nullable String typed) {
        try {
            return UUID.fromString(typed == null ? "" : typed.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noId) {
            throw Refusal.notFound("kernel.not-found");
        }
    }
}
