package nl.tafelronde.proposal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Supplier;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Address;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.proposal.ProposalDetails;
import nl.tafelronde.proposal.ProposalId;
import nl.tafelronde.proposal.ProposalState;
import org.jspecify.annotations.Nullable;

/** One proposal: how far it is, what it says, who signs it, its files, what it came from, and everything that happened. */
@Route("proposal/:id")
@Uses(NewProposalDialog.class)
@PermitAll
class ProposalView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail {

    private final ProposalDesk desk;
    private final Accounts accounts;
    private @Nullable ProposalDetails proposal;

    ProposalView(ProposalDesk desk, Accounts accounts) {
        this.desk = desk;
        this.accounts = accounts;
        addClassNames("tafel-page", "proposal-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(desk.proposals().read(desk.current().get(), new ProposalId(Address.id(event, "id"))));
    }

    @Override
    public String getPageTitle() {
        return Titles.of(proposal == null ? "" : proposal.draft().title());
    }

    @Override
    public List<Crumb> trail() {
        return trail(this, proposal);
    }

    static List<Crumb> trail(Component screen, @Nullable ProposalDetails proposal) {
        return List.of(new Crumb(screen.getTranslation("proposal.home"), ""),
                new Crumb(screen.getTranslation("proposal.tab"), proposal == null ? "spaces" : "space/" + proposal.space() + "/proposals"));
    }

    private void show(ProposalDetails shown) {
        proposal = shown;
        removeAll();
        var writes = desk.writes(shown.space());
        var kicker = new Paragraph(getTranslation("proposal.number", shown.number()) + " · "
                + ProposalTexts.to(this, shown.draft().addressee(), shown.draft().municipality()));
        kicker.addClassName("tafel-kicker");
        var title = new H1(shown.draft().title());
        title.getElement().setAttribute("lang", shown.draft().language().tag());
        add(new Div(kicker, title), new ProposalCourse(shown));
        if (writes) {
            add(steps(shown));
        }
        var beside = new Div(new SignersPart(desk, shown, writes, this::again), new FilesPart(desk, shown, writes, this::again));
        beside.addClassName("proposal-beside");
        var columns = new Div(new ProposalBody(shown, desk.pieces().tell(desk.current().get(), shown.from())), beside);
        columns.addClassName("proposal-columns");
        add(downloads(shown), columns, new StepsPart(desk.proposals().history(desk.current().get(), shown.id()), shown.coSigners(), accounts));
    }

    private void again() {
        if (proposal != null) {
            show(desk.proposals().read(desk.current().get(), proposal.id()));
        }
    }

    private Component steps(ProposalDetails shown) {
        var row = new Div();
        row.addClassName("tafel-row");
        var dialogs = new StepDialogs(desk, shown, this::attempt);
        switch (shown.state()) {
            case DRAFT -> {
                var edit = new Anchor("proposal/" + shown.id() + "/edit", getTranslation("proposal.edit"));
                edit.addClassName("tafel-button");
                row.add(edit, primary("proposal.submit", dialogs::submit));
            }
            case SUBMITTED -> row.add(primary("proposal.receive", dialogs::receive));
            case RECEIVED -> row.add(primary("proposal.schedule", dialogs::schedule));
            case ON_AGENDA -> row.add(primary("proposal.decide", dialogs::decide), new Button(getTranslation("proposal.reschedule"), _ -> dialogs.schedule()));
            case DECIDED -> decided(shown, row, dialogs);
            case WITHDRAWN -> {
                // nothing comes after this
            }
        }
        if (shown.submittedAt() != null) {
            row.add(new Button(getTranslation(shown.openToAll() ? "proposal.close-to-all" : "proposal.open-to-all"),
                    _ -> attempt(() -> desk.proposals().openToAll(desk.current().get(), shown.id(), !shown.openToAll()))));
        }
        var decision = shown.decision();
        if (shown.state() != ProposalState.WITHDRAWN && (decision == null || !decision.verdict().over())) {
            var withdraw = new Button(getTranslation("proposal.withdraw"), _ -> dialogs.withdraw());
            withdraw.addThemeName("tertiary");
            row.add(withdraw);
        }
        return row;
    }

    private void decided(ProposalDetails shown, Div row, StepDialogs dialogs) {
        var decision = shown.decision();
        if (decision != null && decision.verdict().adopted() && shown.framework() == null) {
            row.add(primary("proposal.framework-make", () -> framework(shown)));
        }
        if (decision != null && !decision.verdict().over()) {
            row.add(primary("proposal.schedule-again", dialogs::schedule));
        }
    }

    private void framework(ProposalDetails shown) {
        try {
            UI.getCurrent().navigate(desk.proposals().prepareFramework(desk.current().get(), shown.id()));
        } catch (Refusal refused) {
            Notices.problem(getTranslation(refused.key(), refused.args()));
        }
    }

    private Button primary(String key, Runnable step) {
        var button = new Button(getTranslation(key), _ -> step.run());
        button.addThemeName("primary");
        return button;
    }

    private Component downloads(ProposalDetails shown) {
        var row = new Div();
        row.addClassName("tafel-row");
        var dossier = new Anchor("/proposals/" + shown.id() + "/dossier", getTranslation("proposal.dossier"));
        dossier.setRouterIgnore(true);
        dossier.getElement().setAttribute("download", true);
        dossier.addClassName("tafel-button");
        row.add(dossier);
        if (shown.openToAll()) {
            var page = new Anchor("/proposals/" + shown.id(), getTranslation("proposal.public-page"));
            page.setRouterIgnore(true);
            page.addClassName("tafel-button-quiet");
            row.add(page);
        }
        return row;
    }

    private void attempt(Supplier<ProposalDetails> step) {
        try {
            show(step.get());
        } catch (Refusal refused) {
            Notices.problem(getTranslation(refused.key(), refused.args()));
        }
    }
}
