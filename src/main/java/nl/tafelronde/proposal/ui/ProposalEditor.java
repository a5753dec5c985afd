package nl.tafelronde.proposal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Address;
import nl.tafelronde.kernel.ui.HasUnsaved;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.kernel.ui.SmallDialog;
import nl.tafelronde.kernel.ui.StaleNotice;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.proposal.ProposalDetails;
import nl.tafelronde.proposal.ProposalDraft;
import nl.tafelronde.proposal.ProposalDraft.TextBlock;
import nl.tafelronde.proposal.ProposalId;
import nl.tafelronde.proposal.ProposalSource.Offer;
import org.jspecify.annotations.Nullable;

/** Writes the text of a proposal. What was typed stays when saving is refused or somebody else wrote meanwhile. */
@Route("proposal/:id/edit")
@PermitAll
class ProposalEditor extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail, HasUnsaved<ProposalEditor.Unsaved> {

    /** What stands in the fields. */
    record Unsaved(ProposalDraft draft, long version) {
    }

    private final ProposalDesk desk;
    private final TextField title = new TextField();
    private final AddresseeFields to;
    private final TextArea question = new TextArea();
    private final TextArea reasons = new TextArea();
    private final TextArea costs = new TextArea();
    private final Select<Language> language = new Select<>();
    private final Div parts = new Div();
    private final RefusalLine refusal = new RefusalLine();
    private final Div stale = new Div();
    private final List<BlockFields> blocks = new ArrayList<>();
    private @Nullable ProposalDetails proposal;
    private long version;

    ProposalEditor(ProposalDesk desk) {
        this.desk = desk;
        to = new AddresseeFields(desk);
        addClassNames("tafel-page", "proposal-page");
        title.setLabel(getTranslation("proposal.title"));
        title.setMaxLength(ProposalDraft.TITLE);
        title.setRequiredIndicatorVisible(true);
        many(question, "proposal.question", ProposalDraft.QUESTION);
        many(reasons, "proposal.reasons", ProposalDraft.TEXT);
        many(costs, "proposal.costs", ProposalDraft.TEXT);
        language.setLabel(getTranslation("proposal.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        parts.addClassName("proposal-blocks");
    }

    private void many(TextArea field, String key, int most) {
        field.setLabel(getTranslation(key));
        field.setHelperText(getTranslation(key + "-help"));
        field.setMaxLength(most);
        field.setMinRows(3);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = desk.proposals().read(desk.current().get(), new ProposalId(Address.id(event, "id")));
        if (!desk.writes(found.space())) {
            throw Refusal.forbidden("kernel.forbidden");
        }
        if (!found.writable()) {
            event.forwardTo("proposal/" + found.id());
            return;
        }
        proposal = found;
        version = found.version();
        fill(found.draft());
        var add = new Button(getTranslation("proposal.block-add"), _ -> block(new TextBlock("", "")).focus());
        var take = new Button(getTranslation("proposal.block-take"), _ -> take(found));
        var more = new Div(add, take);
        more.addClassName("tafel-row");
        var save = new Button(getTranslation("proposal.save"), _ -> save(version));
        save.addThemeName("primary");
        var back = new Anchor("proposal/" + found.id(), getTranslation("proposal.back"));
        back.addClassName("tafel-button-quiet");
        var steps = new Div(save, back);
        steps.addClassNames("tafel-row", "tafel-steps-stay");
        var form = new Div(title, to, question, reasons, costs, new H2(getTranslation("proposal.blocks")), new Paragraph(getTranslation("proposal.blocks-help")),
                parts, more, language);
        form.addClassNames("tafel-form", "tafel-form-wide");
        removeAll();
        add(new H1(getTranslation("proposal.edit")), form, stale, refusal, steps);
    }

    private void fill(ProposalDraft draft) {
        title.setValue(draft.title());
        to.show(draft);
        question.setValue(draft.question());
        reasons.setValue(draft.reasons());
        costs.setValue(draft.costs());
        language.setValue(draft.language());
        parts.removeAll();
        blocks.clear();
        draft.blocks().forEach(this::block);
    }

    private BlockFields block(TextBlock text) {
        var fields = new BlockFields(text);
        fields.onRemove(() -> remove(fields));
        fields.onMove(up -> move(fields, up));
        blocks.add(fields);
        parts.add(fields);
        return fields;
    }

    private void remove(BlockFields fields) {
        var at = blocks.indexOf(fields);
        blocks.remove(fields);
        parts.remove(fields);
        Notices.undo(getTranslation("proposal.block-gone"), () -> {
            var back = Math.min(at, blocks.size());
            blocks.add(back, fields);
            parts.addComponentAtIndex(back, fields);
        });
    }

    private void move(BlockFields fields, boolean up) {
        var at = blocks.indexOf(fields);
        var next = at + (up ? -1 : 1);
        if (next >= 0 && next < blocks.size()) {
            blocks.add(next, blocks.remove(at));
            parts.remove(fields);
            parts.addComponentAtIndex(next, fields);
            fields.moved(up);
        }
    }

    private void take(ProposalDetails found) {
        var choice = new MaterialChoice(desk, found.space(), found.from());
        new SmallDialog("proposal.material", "proposal.take", () -> {
            var chosen = choice.chosen();
            if (!chosen.isEmpty()) {
                desk.proposals().cameFrom(desk.current().get(), found.id(), chosen.stream().map(Offer::piece).toList());
                MaterialChoice.blocks(chosen).forEach(this::block);
            }
        }, new Paragraph(getTranslation("proposal.material-help")), choice).wide().open();
    }

    private ProposalDraft typed() {
        return new ProposalDraft(title.getValue(), to.addressee(), to.municipality(), question.getValue(), reasons.getValue(), costs.getValue(),
                blocks.stream().map(BlockFields::read).toList(), language.getValue());
    }

    private void save(long on) {
        var found = proposal;
        if (found == null) {
            return;
        }
        try {
            desk.proposals().change(desk.current().get(), found.id(), on, typed());
            UI.getCurrent().navigate("proposal/" + found.id());
            Notices.done(getTranslation("proposal.saved"));
        } catch (Refusal refused) {
            if (refused.key().equals("kernel.stale")) {
                var newer = desk.proposals().read(desk.current().get(), found.id());
                stale.removeAll();
                stale.add(new StaleNotice(() -> save(newer.version()), () -> {
                    fill(newer.draft());
                    version = newer.version();
                    stale.removeAll();
                }));
            } else {
                refusal.say(refused);
            }
        }
    }

    @Override
    public Unsaved unsaved() {
        return new Unsaved(typed(), version);
    }

    @Override
    public void bringBack(Unsaved unsaved) {
        fill(unsaved.draft());
        version = unsaved.version();
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("proposal.edit"));
    }

    @Override
    public List<Crumb> trail() {
        var trail = new ArrayList<>(ProposalView.trail(this, proposal));
        if (proposal != null) {
            trail.add(new Crumb(proposal.draft().title(), "proposal/" + proposal.id()));
        }
        return trail;
    }
}
