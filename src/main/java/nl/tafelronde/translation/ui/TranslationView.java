package nl.tafelronde.translation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.SignedIn;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.live.Topics;
import nl.tafelronde.live.ui.Watching;
import nl.tafelronde.translation.TranslationProviders;
import nl.tafelronde.translation.Translations;

/** The service that translates, for administrators: is it there, what does it know, what waits and what failed; try it out. */
@Route("admin/translation")
@RolesAllowed(SignedIn.ADMINISTRATOR)
class TranslationView extends Div implements HasDynamicTitle, HasTrail {

    private final CurrentActor current;
    private final TranslationProviders providers;
    private final Div state = new Div();
    private final Paragraph reached = new Paragraph();
    private final TextArea words = new TextArea();
    private final Select<Language> from = new Select<>();
    private final Select<Language> to = new Select<>();
    private final Paragraph answer = new Paragraph();

    TranslationView(CurrentActor current, TranslationProviders providers, Topics topics) {
        this.current = current;
        this.providers = providers;
        addClassName("tafel-page");
        add(new H1(getTranslation("translation.page.title")), new Paragraph(getTranslation("translation.page.what")));
        if (!providers.state(current.get()).configured()) {
            var none = new Paragraph(getTranslation("translation.page.none"));
            none.addClassName("tafel-notice");
            add(none);
            return;
        }
        reached.getElement().setAttribute("role", "status");
        answer.getElement().setAttribute("role", "status");
        var ask = new Button(getTranslation("translation.page.reach"), _ -> reach());
        var again = new Button(getTranslation("translation.page.again"), _ -> again());
        var steps = new Div(ask, again);
        steps.addClassName("tafel-row");
        add(state, steps, reached, new H2(getTranslation("translation.page.try")), attempt());
        Watching.watch(this, topics, Translations.PROVIDER, this::show);
        show();
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("translation.page.title"));
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(getTranslation("translation.page.home"), ""));
    }

    private Component attempt() {
        words.setLabel(getTranslation("translation.page.words"));
        words.setMaxLength(TranslationProviders.TRY_MAX);
        languages(from, "translation.page.from", Language.PL);
        languages(to, "translation.page.to", Language.NL);
        var go = new Button(getTranslation("translation.page.translate"), _ -> tryOut());
        go.addThemeName("primary");
        var pair = new Div(from, to);
        pair.addClassName("tafel-row");
        var form = new Div(words, pair, go, answer);
        form.addClassName("tafel-form");
        return form;
    }

    private void languages(Select<Language> select, String label, Language first) {
        select.setLabel(getTranslation(label));
        select.setItems(Language.values());
        select.setItemLabelGenerator(Language::ownName);
        select.setValue(first);
    }

    private void show() {
        var now = providers.state(current.get());
        state.removeAll();
        var facts = new DescriptionList();
        facts.addClassName("tafel-facts");
        fact(facts, "translation.page.provider", now.name());
        fact(facts, "translation.page.state", getTranslation(now.resting() ? "translation.page.resting" : "translation.page.well"));
        fact(facts, "translation.page.waiting", String.format(getLocale(), "%,d", now.waiting()));
        fact(facts, "translation.page.made", String.format(getLocale(), "%,d", now.made()));
        fact(facts, "translation.page.failed", String.format(getLocale(), "%,d", now.failed()));
        state.add(facts);
        if (!now.problems().isEmpty()) {
            var problems = new UnorderedList(now.problems().stream().map(ListItem::new).toArray(ListItem[]::new));
            state.add(new H2(getTranslation("translation.page.problems")), problems);
        }
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private void reach() {
        var known = providers.reach(current.get());
        reached.setText(known.problem() != null ? getTranslation("translation.page.unreachable", known.problem())
                : getTranslation("translation.page.knows", names(known.languages())) + missing(known.languages()));
        show();
    }

    private String missing(Set<Language> known) {
        var unknown = Arrays.stream(Language.values()).filter(it -> !known.contains(it)).collect(Collectors.toSet());
        return unknown.isEmpty() ? "" : " " + getTranslation("translation.page.knows-not", names(unknown));
    }

    private static String names(Set<Language> languages) {
        return Arrays.stream(Language.values()).filter(languages::contains).map(Language::ownName).collect(Collectors.joining(", "));
    }

    private void again() {
        providers.again(current.get());
        Notices.done(getTranslation("translation.page.goes-on"));
        show();
    }

    private void tryOut() {
        try {
            var tried = providers.tryOut(current.get(), words.getValue(), from.getValue(), to.getValue());
            answer.setText(tried.text() == null ? getTranslation("translation.page.not-usable", tried.problem() == null ? "" : tried.problem()) : tried.text());
            answer.getElement().setAttribute("lang", tried.text() == null ? Language.of(getLocale()).tag() : to.getValue().tag());
        } catch (Refusal refused) {
            answer.getElement().setAttribute("lang", Language.of(getLocale()).tag());
            answer.setText(getTranslation(refused.key(), refused.args()));
        }
    }
}
