package nl.tafelronde.meeting;

import java.util.List;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.space.SpaceCard;
import nl.tafelronde.space.Spaces;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo's next meeting has an agenda, and one thing was concluded already. */
@Component
@Profile("demo")
class DemoAgenda {

    private static final List<Agenda.Draft> ITEMS = List.of(item("Welkom, en wat is er gebeurd sinds het LAB", 10), item("Datum en plek van het tweede LAB", 15),
            item("Hoe ver zijn de teams: wonen, taal, beeldvorming", 30), item("Wie nodigen we nog uit", 10));

    private final Spaces spaces;
    private final Meetings meetings;
    private final Agendas agendas;

    DemoAgenda(Spaces spaces, Meetings meetings, Agendas agendas) {
        this.spaces = spaces;
        this.meetings = meetings;
        this.agendas = agendas;
    }

    /** After the date poll made its meeting. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(30)
    void write() {
        spaces.all(Actor.SYSTEM).forEach(this::writeIn);
    }

    private void writeIn(SpaceCard space) {
        meetings.inSpace(Actor.SYSTEM, space.id().value()).stream().filter(it -> it.state() == MeetingState.PLANNED && !it.over()).findFirst()
                .filter(it -> agendas.read(Actor.SYSTEM, it.id()).items().isEmpty()).ifPresent(it -> {
                    ITEMS.forEach(item -> agendas.add(Actor.SYSTEM, it.id(), item));
                    var second = agendas.read(Actor.SYSTEM, it.id()).items().get(1);
                    agendas.conclude(Actor.SYSTEM, second.id(), second.version(), "De bibliotheek is vrij op dinsdag en donderdag. Kim vraagt na of er een tolk bij kan zijn.");
                });
    }

    private static Agenda.Draft item(String text, int minutes) {
        return new Agenda.Draft(text, Language.NL, minutes);
    }
}
