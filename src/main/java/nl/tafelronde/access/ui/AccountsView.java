package nl.tafelronde.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.tafelronde.access.AccountCard;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.SignedIn;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.HasUnsaved;
import nl.tafelronde.kernel.ui.Moments;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.Titles;

/** Everybody with an account, for administrators: find, invite, make administrator, end access. */
@Route("admin/accounts")
@RolesAllowed(SignedIn.ADMINISTRATOR)
class AccountsView extends Div implements HasDynamicTitle, HasTrail, HasUnsaved<String> {

    private static final int PAGE = 50;

    private final CurrentActor current;
    private final Accounts accounts;
    private final TextField search = new TextField();
    private final Paragraph found = new Paragraph();
    private final UnorderedList rows = new UnorderedList();
    private final Button more = new Button();
    private int pages = 1;

    AccountsView(CurrentActor current, Accounts accounts) {
        this.current = current;
        this.accounts = accounts;
        addClassName("tafel-page");
        var invite = new Button(getTranslation("access.accounts.invite"), _ -> invite());
        invite.addThemeName("primary");
        var head = new Div(new H1(getTranslation("access.accounts.title")), invite);
        head.addClassName("tafel-page-head");
        search.setLabel(getTranslation("access.accounts.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> {
            pages = 1;
            refresh();
        });
        found.getElement().setAttribute("role", "status");
        found.addClassName("tafel-state");
        rows.addClassName("tafel-people");
        more.setText(getTranslation("access.accounts.more"));
        more.addClickListener(_ -> {
            pages++;
            refresh();
        });
        add(head, search, found, rows, new Div(more));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("access.accounts.title"));
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
        return List.of(new Crumb(getTranslation("access.home"), ""));
    }

    private void refresh() {
        var all = accounts.count(current.get(), search.getValue());
        var shown = accounts.list(current.get(), search.getValue(), 0, PAGE * pages);
        found.setText(getTranslation("access.accounts.found", shown.size(), all));
        rows.removeAll();
        shown.forEach(it -> rows.add(new ListItem(row(it))));
        rows.setVisible(!shown.isEmpty());
        more.setVisible(shown.size() < all);
    }

    private Div row(AccountCard account) {
        var name = new Span(account.name());
        name.addClassName("tafel-person-name");
        var fact = new Span(account.lastSeen() == null ? getTranslation("access.accounts.never", account.email())
                : getTranslation("access.accounts.seen", account.email(), Moments.say(account.lastSeen(), getLocale())));
        fact.addClassName("tafel-person-organisation");
        var who = new Div(name, fact);
        who.addClassName("tafel-person-who");
        var row = new Div(who);
        row.addClassName("tafel-person");
        if (account.administrator()) {
            row.add(badge("access.accounts.administrator"));
        }
        if (account.ended()) {
            row.add(badge("access.accounts.ended"));
        }
        row.add(menu(account));
        return row;
    }

    private Span badge(String key) {
        var badge = new Span(getTranslation(key));
        badge.addClassName("tafel-badge");
        return badge;
    }

    private MenuBar menu(AccountCard account) {
        var menu = new MenuBar();
        menu.addThemeName("tertiary");
        var root = menu.addItem(getTranslation("access.accounts.change"));
        root.setAriaLabel(getTranslation("access.accounts.change-of", account.name()));
        var steps = root.getSubMenu();
        var key = account.administrator() ? "access.accounts.unmake-administrator" : "access.accounts.make-administrator";
        steps.addItem(getTranslation(key), _ -> attempt(() -> accounts.administer(current.get(), account.id(), !account.administrator()),
                () -> Notices.done(getTranslation("access.accounts.changed", account.name()))));
        if (account.ended()) {
            steps.addItem(getTranslation("access.accounts.readmit"), _ -> attempt(() -> accounts.readmit(current.get(), account.id()),
                    () -> Notices.done(getTranslation("access.accounts.readmitted", account.name()))));
        } else {
            steps.addItem(getTranslation("access.accounts.end"), _ -> attempt(() -> accounts.end(current.get(), account.id()),
                    () -> Notices.undo(getTranslation("access.accounts.was-ended", account.name()),
                            () -> attempt(() -> accounts.readmit(current.get(), account.id()), () -> { }))));
        }
        return menu;
    }

    private void attempt(Runnable step, Runnable then) {
        try {
            step.run();
            then.run();
        } catch (Refusal refused) {
            Notices.problem(getTranslation(refused.key(), refused.args()));
        }
        refresh();
    }

    private void invite() {
        new InvitationDialog(invitation -> {
            accounts.invite(current.get(), invitation);
            refresh();
            Notices.done(getTranslation("access.accounts.invited", invitation.name()));
        }).open();
    }
}
