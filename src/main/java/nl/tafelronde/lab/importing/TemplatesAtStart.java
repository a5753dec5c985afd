package nl.tafelronde.lab.importing;

import nl.tafelronde.access.Actor;
import nl.tafelronde.lab.PhaseTemplates;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings the shipped phase templates in when the application starts; those that are there already stay as people left them. */
@Component
@Order(0)
class TemplatesAtStart implements ApplicationRunner {

    private final ShippedTemplates shipped;
    private final PhaseTemplates templates;

    TemplatesAtStart(ShippedTemplates shipped, PhaseTemplates templates) {
        this.shipped = shipped;
        this.templates = templates;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var file : shipped.all()) {
            templates.ship(Actor.SYSTEM, file.key(), file.title(), file.description(), FileProgramme.of(file.phases()).programme());
        }
    }
}
