package nl.tafelronde.proposal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Moments;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.SmallDialog;
import nl.tafelronde.network.OrganisationPicker;
import nl.tafelronde.proposal.CoSigner;
import nl.tafelronde.proposal.NewCoSigner;
import nl.tafelronde.proposal.ProposalDetails;

/** Who puts their name under it too. */
class SignersPart extends Section {

    private final ProposalDesk desk;
    private final ProposalDetails proposal;
    private final boolean writes;
    private final Runnable again;

    SignersPart(ProposalDesk desk, ProposalDetails proposal, boolean writes, Runnable again) {
        this.desk = desk;
        this.proposal = proposal;
        this.writes = writes;
        this.again = again;
        add(new H2(getTranslation("proposal.signers")));
        if (proposal.coSigners().isEmpty()) {
            add(new Paragraph(getTranslation("proposal.signers-none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("proposal-signers");
            proposal.coSigners().forEach(it -> list.add(item(it)));
            add(list);
        }
        if (writes && proposal.writable()) {
            add(new Button(getTranslation("proposal.signer-add"), _ -> ask()));
        }
    }

    private ListItem item(CoSigner signer) {
        var name = new Span(name(signer));
        name.addClassName("proposal-signer-name");
        var state = new Span(getTranslation(signer.outdated() ? "proposal.signer.outdated" : signer.state().textKey()));
        state.addClassNames("tafel-badge", signer.state() == CoSigner.State.SIGNED && !signer.outdated() ? "proposal-adopted" : "proposal-waiting");
        var line = new Div(name, state);
        line.addClassName("proposal-signer");
        var item = new ListItem(line);
        if (signer.answeredAt() != null) {
            item.add(quiet(Moments.say(signer.answeredAt(), Language.of(getLocale()).locale())));
        }
        if (!signer.comment().isEmpty()) {
            item.add(quiet("“" + signer.comment() + "”"));
        }
        if (writes && signer.name() != null) {
            item.add(steps(signer));
        }
        return item;
    }

    private Div steps(CoSigner signer) {
        var steps = new Div();
        steps.addClassName("tafel-row");
        if (proposal.writable()) {
            if (signer.email() != null && (signer.outdated() || signer.state() == CoSigner.State.ASKED || signer.state() == CoSigner.State.NEW)) {
                steps.add(step("proposal.signer-again", signer, () -> {
                    desk.signers().ask(desk.current().get(), proposal.id(), signer.id());
                    Notices.done(getTranslation("proposal.signer-asked"));
                }));
            }
            steps.add(step("proposal.signer-link", signer, () -> link(signer)),
                    step("proposal.signer-renew", signer, () -> {
                        desk.signers().renewLink(desk.current().get(), proposal.id(), signer.id());
                        Notices.done(getTranslation("proposal.signer-renewed"));
                    }),
                    step("proposal.signer-remove", signer, () -> desk.signers().remove(desk.current().get(), proposal.id(), signer.id())));
        }
        return steps;
    }

    private Button step(String key, CoSigner signer, Runnable what) {
        var button = new Button(getTranslation(key), _ -> {
            try {
                what.run();
                again.run();
            } catch (Refusal refused) {
                Notices.problem(getTranslation(refused.key(), refused.args()));
            }
        });
        button.addThemeName("tertiary");
        button.setAriaLabel(getTranslation(key) + ": " + name(signer));
        return button;
    }

    private void link(CoSigner signer) {
        var field = new TextArea(getTranslation("proposal.signer-link-of", name(signer)));
        field.setValue(desk.signers().link(desk.current().get(), proposal.id(), signer.id()));
        field.setReadOnly(true);
        field.setHelperText(getTranslation("proposal.signer-link-help"));
        new SmallDialog("proposal.signer-link", "proposal.close", () -> {
        }, field).wide().open();
    }

    private String name(CoSigner signer) {
        var parts = new ArrayList<String>();
        parts.add(signer.name() == null ? getTranslation("proposal.signer-forgotten") : signer.name());
        if (!signer.capacity().isEmpty()) {
            parts.add(signer.capacity());
        }
        if (!signer.organisation().isEmpty()) {
            parts.add(signer.organisation());
        }
        return String.join(", ", parts);
    }

    private void ask() {
        var name = new TextField(getTranslation("proposal.signer-name"));
        name.setMaxLength(NewCoSigner.NAME);
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        var organisation = new OrganisationPicker(desk.organisations(), desk.current().get(), proposal.space());
        var capacity = new TextField(getTranslation("proposal.signer-capacity"));
        capacity.setMaxLength(NewCoSigner.NAME);
        capacity.setHelperText(getTranslation("proposal.signer-capacity-help"));
        var email = new EmailField(getTranslation("proposal.signer-email"));
        email.setHelperText(getTranslation("proposal.signer-email-help"));
        var language = new Select<Language>();
        language.setLabel(getTranslation("proposal.signer-language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(proposal.draft().language());
        new SmallDialog("proposal.signer-add", "proposal.signer-do", () -> {
            desk.signers().add(desk.current().get(), proposal.id(), new NewCoSigner(name.getValue(), organisation.chosen(), capacity.getValue(),
                    email.getValue().isBlank() ? null : EmailAddress.of(email.getValue()), language.getValue()));
            again.run();
        }, name, organisation, capacity, email, language).wide().open();
    }

    private static Span quiet(String text) {
        var line = new Span(text);
        line.addClassName("proposal-quiet");
        return line;
    }
}
