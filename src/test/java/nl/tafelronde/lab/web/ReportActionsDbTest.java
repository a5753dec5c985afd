package nl.tafelronde.lab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.World;
import nl.tafelronde.World.Who;
import nl.tafelronde.access.SignedIn;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.lab.OutcomeBlock;
import nl.tafelronde.lab.Outcomes;
import nl.tafelronde.provenance.Piece;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;

/** The public report leads to action points, for who may see them, as it leaves the server. */
@Import(World.Maker.class)
class ReportActionsDbTest extends DbTest {

    @Autowired
    World.Maker worlds;
    @Autowired
    OutcomePages pages;
    @Autowired
    Outcomes outcomes;
    @Autowired
    ActionPoints points;

    private World world;
    private ActionPointId point;

    @BeforeEach
    void a_report_of_which_a_part_led_to_something() {
        world = worlds.make();
        var session = world.closed();
        var block = outcomes.edit(world.facilitator(), session).blocks().stream().filter(it -> it.kind() == OutcomeBlock.Kind.PEOPLE).findFirst().orElseThrow();
        outcomes.publish(world.facilitator(), session);
        point = points.create(world.facilitator(), world.space.value(), null, new ActionPointDraft("Een geheim <loket>", "", Language.NL, new Owner(null, "Ana", null),
                today().plusDays(9), null, "", "", ""), List.of(new Piece(Piece.Kind.REPORT_BLOCK, block.id())));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_member_of_the_space_reads_what_a_part_led_to() {
        assertThat(page(Who.OBSERVER)).contains("Dit werd een actiepunt:", "href=\"/action/" + point + "\"", "Actiepunt 1: <span>Een geheim &lt;loket&gt;</span>", "Nog niet begonnen")
                .doesNotContain("Ana");
    }

    @Test
    void others_get_the_report_and_nothing_of_that() {
        assertThat(page(Who.NOBODY)).contains("</main>").doesNotContain("geheim", "/action/", "Dit werd een actiepunt");
        assertThat(page(Who.OUTSIDER)).doesNotContain("geheim", "/action/", "Dit werd een actiepunt");
        assertThat(page(Who.FACILITATOR_ELSEWHERE)).doesNotContain("geheim", "/action/", "Dit werd een actiepunt");
    }

    private String page(Who who) {
        SecurityContextHolder.clearContext();
        if (who != Who.NOBODY) {
            SecurityContextHolder.getContext().setAuthentication(new SignedIn(world.person(who), UUID.randomUUID()));
        }
        return String.valueOf(pages.outcome(new MockHttpServletRequest(), world.session.value(), new OutcomePages.Asked("nl", null, null, null)).getBody());
    }
}
