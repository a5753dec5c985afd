package nl.tafelronde.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.SignedIn;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.HasUnsaved;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.network.Organisation;
import nl.tafelronde.network.Organisations;

/** All organisations, for administrators: find, add, correct, make one of two. */
@Route("organisations")
@RolesAllowed(SignedIn.ADMINISTRATOR)
class OrganisationsView extends Div implements HasDynamicTitle, HasTrail, HasUnsaved<String> {

    private final CurrentActor current;
    private final Organisations organisations;
    private final TextField search = new TextField();
    private final Paragraph found = new Paragraph();
    private final Div list = new Div();

    OrganisationsView(CurrentActor current, Organisations organisations) {
        this.current = current;
        this.organisations = organisations;
        addClassName("tafel-page");
        var add = new Button(getTranslation("network.add"), _ -> add());
        add.addThemeName("primary");
        var head = new Div(new H1(getTranslation("network.organisations")), add);
        head.addClassName("tafel-page-head");
        search.setLabel(getTranslation("network.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> refresh());
        found.getElement().setAttribute("role", "status");
        found.addClassName("tafel-state");
        add(head, search, found, list);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("network.organisations"));
    }

    @Override
    public String unsaved() {
        return search.getValue();
    }

    @Override
    public void bringBack(String unsaved) {
        search.setValue(unsaved);
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(getTranslation("network.home"), ""));
    }

    private void refresh() {
        var all = organisations.all(current.get());
        var wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        var shown = all.stream().filter(it -> it.name().toLowerCase(Locale.ROOT).contains(wanted)).toList();
        list.removeAll();
        search.setVisible(!all.isEmpty());
        found.setText(all.isEmpty() ? "" : getTranslation("network.found", shown.size(), all.size()));
        if (all.isEmpty()) {
            list.add(new EmptyState(getTranslation("network.none")));
        } else {
            var rows = new UnorderedList();
            rows.addClassName("tafel-people");
            shown.forEach(it -> rows.add(new ListItem(row(it))));
            list.add(rows);
        }
    }

    private Component row(Organisation organisation) {
        var name = new Span(organisation.name());
        name.addClassName("tafel-person-name");
        var kind = new Span(getTranslation(organisation.kind().textKey()));
        kind.addClassName("tafel-person-organisation");
        var who = new Div(name, kind);
        who.addClassName("tafel-person-who");
        var row = new Div(who);
        row.addClassName("tafel-person");
        if (organisation.website() != null) {
            var site = new Anchor(organisation.website(), getTranslation("network.website"));
            site.setAriaLabel(getTranslation("network.website-of", organisation.name()));
            site.getElement().setAttribute("rel", "noopener noreferrer");
            row.add(site);
        }
        var change = new Button(getTranslation("network.change"), _ -> change(organisation));
        change.addThemeNames("tertiary", "small");
        change.setAriaLabel(getTranslation("network.change-of", organisation.name()));
        var merge = new Button(getTranslation("network.merge"), _ -> merge(organisation));
        merge.addThemeNames("tertiary", "small");
        merge.setAriaLabel(getTranslation("network.merge-of", organisation.name()));
        row.add(change, merge);
        return row;
    }

    private void add() {
        new OrganisationDialog(getTranslation("network.add"), null, data -> {
            organisations.create(current.get(), data);
            refresh();
            Notices.done(getTranslation("network.saved", data.name()));
        }).open();
    }

    private void merge(Organisation gone) {
        new MergeDialog(gone, organisations.all(current.get()), kept -> {
            organisations.merge(current.get(), gone.id(), gone.version(), kept.id());
            refresh();
            Notices.done(getTranslation("network.merged", gone.name(), kept.name()));
        }).open();
    }

    private void change(Organisation organisation) {
        new OrganisationDialog(organisation.name(), organisation, data -> {
            organisations.change(current.get(), organisation.id(), organisation.version(), data);
            refresh();
            Notices.done(getTranslation("network.saved", data.name()));
        }).open();
    }
}
