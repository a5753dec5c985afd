package nl.tafelronde.lab.importing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.lab.importing.ImportSummary;
import nl.tafelronde.lab.importing.Imported;
import nl.tafelronde.lab.importing.LabFile;
import nl.tafelronde.lab.importing.LabFileProblem;
import nl.tafelronde.lab.importing.LabImports;
import nl.tafelronde.lab.importing.Reading;

/** Brings a LAB file in: choose it, see what it would make or what is wrong with it, then import. The choice of a file stays at hand. */
@Route("import")
@PermitAll
@StyleSheet("lab-import.css")
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail {

    private static final String EXAMPLE = "/demo/lab-2018-04-24.yaml";

    private final Actor actor;
    private final LabImports imports;
    private final Texts texts;
    private final FileChooser chooser = new FileChooser(this::chosen, this::failed);
    private final Div status = new Div();
    private final Div result = new Div();

    ImportView(CurrentActor current, LabImports imports, Texts texts) {
        this.actor = current.get();
        this.imports = imports;
        this.texts = texts;
        addClassName("tafel-page");
        status.addClassName("tafel-import-status");
        status.getElement().setAttribute("role", "status");
        result.addClassName("tafel-import-result");
        var example = new Anchor(DownloadHandler.forClassResource(LabImports.class, EXAMPLE, "lab.yaml"), getTranslation("lab-import.example"));
        example.addClassName("tafel-button-quiet");
        var choose = new Div(chooser, example);
        choose.addClassName("tafel-import-choose");
        add(new H1(getTranslation("lab-import.title")), new Paragraph(getTranslation("lab-import.lead")), choose,
                new Section(status, result));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!imports.mayImport(actor)) {
            throw Refusal.forbidden("kernel.forbidden");
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("lab-import.title"));
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(getTranslation("space.home"), ""), new Crumb(getTranslation("space.spaces"), "spaces"));
    }

    /** Looks at a file; the bytes are kept with the page until another one is chosen or it is imported. */
    void chosen(String name, byte[] file) {
        try {
            switch (imports.preview(actor, file)) {
                case Reading.Wrong<ImportSummary>(var problems) -> wrong(name, problems);
                case Reading.Right<ImportSummary>(var summary, var warnings) -> right(name, file, summary, warnings);
            }
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    private void bring(String name, byte[] file) {
        try {
            switch (imports.importFile(actor, file)) {
                case Reading.Wrong<Imported>(var problems) -> wrong(name, problems);
                case Reading.Right<Imported>(var done, var _) -> done(done);
            }
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    private void wrong(String name, List<LabFileProblem> problems) {
        say("wrong", "lab-import.wrong", getTranslation("lab-import.wrong-lead", problems.stream().filter(LabFileProblem::isError).count()));
        result.add(file(name), new ProblemTable(problems, texts, language()));
    }

    private void right(String name, byte[] file, ImportSummary summary, List<LabFileProblem> warnings) {
        say("right", "lab-import.right", getTranslation("lab-import.right-lead"));
        var bring = new Button(getTranslation("lab-import.import"), _ -> bring(name, file));
        bring.addThemeName("primary");
        bring.setDisableOnClick(true);
        var steps = new Div(bring);
        steps.addClassName("tafel-row");
        result.add(file(name), new SummaryList(summary, language()), steps);
        if (!warnings.isEmpty()) {
            result.add(new H2(getTranslation("lab-import.notices")), new ProblemTable(warnings, texts, language()));
        }
    }

    private void done(Imported done) {
        say("right", "lab-import.done", getTranslation("lab-import.done-lead", done.made().space()), done.made().title().in(language()));
        var space = new Anchor("space/" + done.space(), getTranslation("lab-import.to-space"));
        space.addClassName("tafel-button-primary");
        var links = new Div(space);
        links.addClassName("tafel-row");
        if (done.made().state() == LabFile.State.PUBLISHED) {
            var outcome = new Anchor("outcome/" + done.session(), getTranslation("lab-import.to-outcome"));
            outcome.addClassName("tafel-button-quiet");
            outcome.getElement().setAttribute("router-ignore", true);
            links.add(outcome);
        }
        result.add(links);
    }

    private void refused(Refusal refusal) {
        say("wrong", "lab-import.refused", getTranslation(refusal.key(), refusal.args()));
    }

    private void failed(String sentence) {
        say("wrong", "lab-import.refused", sentence);
    }

    /** What came of the last step, read out; whatever stood there before goes. */
    private void say(String look, String heading, String sentence, Object... args) {
        result.removeAll();
        status.removeAll();
        chooser.isNextStep("wrong".equals(look));
        status.setClassName("tafel-import-" + look, true);
        status.setClassName("tafel-import-" + ("right".equals(look) ? "wrong" : "right"), false);
        status.add(new H2(getTranslation(heading, args)), new Paragraph(sentence));
    }

    private Paragraph file(String name) {
        var line = new Paragraph(getTranslation("lab-import.file", name));
        line.addClassName("tafel-state");
        return line;
    }

    private Language language() {
        return Language.of(getLocale());
    }
}
