package nl.tafelronde.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.EmailChanges;
import nl.tafelronde.access.Passkeys;
import nl.tafelronde.access.PersonalFiles;
import nl.tafelronde.access.SignIns;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.HasUnsaved;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.kernel.ui.Titles;

/** One's own page: name and language, ways to sign in, where one is signed in, one's data, and leaving for good. */
@Route("me")
@PermitAll
class MeView extends Div implements HasDynamicTitle, HasTrail, HasUnsaved<MeView.Written> {

    record Written(String name, String email) {
    }

    private final CurrentActor current;
    private final Accounts accounts;
    private final PersonalFiles files;
    private final AuthenticationContext authentication;
    private final TextField name = new TextField();
    private final EmailForm email;

    MeView(CurrentActor current, Accounts accounts, SignIns signIns, Passkeys passkeys, PersonalFiles files,
            EmailChanges emailChanges, AuthenticationContext authentication) {
        this.current = current;
        this.accounts = accounts;
        this.files = files;
        this.authentication = authentication;
        this.email = new EmailForm(current, emailChanges, accounts.me(current.get()).email());
        addClassNames("tafel-page", "tafel-sections");
        add(new H1(getTranslation("access.me.title")), details(), new PasskeyList(current, passkeys),
                new SignInList(current, signIns), data(), leaving());
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("access.me.title"));
    }

    @Override
    public Written unsaved() {
        return new Written(name.getValue(), email.typed());
    }

    @Override
    public void bringBack(Written unsaved) {
        name.setValue(unsaved.name());
        email.type(unsaved.email());
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(getTranslation("access.home"), ""));
    }

    private Section details() {
        var me = accounts.me(current.get());
        name.setLabel(getTranslation("access.name"));
        name.setValue(me.name());
        name.setMaxLength(Accounts.NAME_MAX);
        var language = new Select<Language>();
        language.setLabel(getTranslation("access.me.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(me.language());
        var refusal = new RefusalLine();
        var save = new Button(getTranslation("access.me.save"), _ -> {
            try {
                accounts.change(current.get(), name.getValue(), language.getValue());
                refusal.clear();
                Notices.done(getTranslation("access.me.saved"));
            } catch (Refusal refused) {
                refusal.say(refused);
            }
        });
        save.addThemeName("primary");
        var steps = new Div(save);
        var form = new Div(name, language, refusal, steps);
        form.addClassName("tafel-form");
        return section("access.me.details", form, email);
    }

    private Section data() {
        var file = new Anchor("api/me/data.json", getTranslation("access.me.download"));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", "tafelronde.json");
        file.addClassName("tafel-button");
        return section("access.me.data", new Paragraph(getTranslation("access.me.data-lead")), new Div(file));
    }

    private Section leaving() {
        var erase = new Button(getTranslation("access.erase.start"), _ ->
                new EraseDialog(accounts.me(current.get()).email(), typed -> {
                    files.erase(current.get(), typed);
                    authentication.logout();
                }).open());
        erase.addClassName("tafel-danger");
        return section("access.erase.title", new Paragraph(getTranslation("access.erase.lead")), new Div(erase));
    }

    private Section section(String titleKey, Component... content) {
        var section = new Section(new H2(getTranslation(titleKey)));
        section.add(content);
        return section;
    }
}
