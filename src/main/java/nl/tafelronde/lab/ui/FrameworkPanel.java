package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.lab.FrameworkChoice;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.space.FrameworkText;
import nl.tafelronde.space.FrameworkVersion;

/** Which framework the evening works within, and what people in the hall read of it. */
class FrameworkPanel extends Section {

    private final Select<FrameworkChoice> choice = new Select<>();
    private final Div shown = new Div();
    private List<FrameworkVersion> versions = List.of();
    private Optional<FrameworkVersion> current = Optional.empty();

    FrameworkPanel(Consumer<FrameworkChoice> chosen) {
        addClassName("lab-framework");
        choice.setLabel(getTranslation("lab.framework.which"));
        choice.setItemLabelGenerator(this::name);
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                chosen.accept(event.getValue());
            }
        });
        shown.addClassName("lab-framework-shown");
        add(new H2(getTranslation("lab.framework")), choice, shown);
    }

    /** @param history every version of the space's framework, the newest first */
    void show(LabSessionDetails session, List<FrameworkVersion> history, boolean changeable) {
        versions = history;
        var opened = session.frameworkVersion();
        current = opened != null && session.framework().kind() == FrameworkChoice.Kind.CURRENT ? version(opened) : history.stream().findFirst();
        choice.setVisible(!history.isEmpty());
        if (!history.isEmpty()) {
            var choices = new ArrayList<FrameworkChoice>();
            choices.add(FrameworkChoice.CURRENT);
            history.forEach(it -> choices.add(FrameworkChoice.version(it.number())));
            choices.add(FrameworkChoice.NONE);
            choice.setItems(choices);
            choice.setValue(session.framework());
            choice.setReadOnly(!changeable);
        }
        shown.removeAll();
        if (history.isEmpty()) {
            shown.add(new Paragraph(getTranslation("lab.framework.space-has-none")),
                    new Anchor("space/" + session.space() + "/framework", getTranslation("lab.framework.make")));
            return;
        }
        var version = switch (session.framework().kind()) {
            case NONE -> Optional.<FrameworkVersion>empty();
            case CURRENT -> current;
            case VERSION -> version(session.framework().number());
        };
        version.ifPresentOrElse(it -> show(session, it), () -> shown.add(new Paragraph(getTranslation("lab.framework.nothing"))));
    }

    private void show(LabSessionDetails session, FrameworkVersion version) {
        var what = new Paragraph(getTranslation("lab.framework.is", version.number(), day(version)) + " ");
        what.add(new Anchor("space/" + session.space() + "/framework/" + version.number(), getTranslation("lab.framework.look", version.number())));
        var people = new Details(getTranslation("lab.framework.shown"), text(version.text()));
        shown.add(what, people);
    }

    private Div text(FrameworkText text) {
        var all = new Div();
        all.addClassName("lab-framework-text");
        if (!text.intro().isEmpty()) {
            all.add(new Paragraph(text.intro().in(Reader.language())));
        }
        all.add(block("space.framework.fixed", text.fixed()), block("space.framework.open", text.open()),
                block("space.framework.decides", text.decides()));
        return all;
    }

    private Component block(String textKey, List<Localized> sentences) {
        var list = new UnorderedList();
        sentences.forEach(it -> list.add(new ListItem(it.in(Reader.language()))));
        var block = new Div(new H3(getTranslation(textKey)), list);
        block.setVisible(!sentences.isEmpty());
        return block;
    }

    private Optional<FrameworkVersion> version(Integer number) {
        return versions.stream().filter(it -> number.equals(it.number())).findFirst();
    }

    private String name(FrameworkChoice choice) {
        return switch (choice.kind()) {
            case CURRENT -> current.map(it -> getTranslation("lab.framework.current", it.number())).orElse("");
            case VERSION -> version(choice.number()).map(it -> getTranslation("lab.framework.version", it.number(), day(it))).orElse("");
            case NONE -> getTranslation("lab.framework.none");
        };
    }

    private static String day(FrameworkVersion version) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Reader.locale()).withZone(TimeConfiguration.HOME)
                .format(version.publishedAt());
    }
}
