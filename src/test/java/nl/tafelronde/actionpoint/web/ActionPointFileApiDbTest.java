package nl.tafelronde.actionpoint.web;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.SignedIn;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

/** What members of a space take home, as it leaves the server. */
@Import(World.Maker.class)
class ActionPointFileApiDbTest extends DbTest {

    @Autowired
    ActionPointFileApi api;
    @Autowired
    ActionPoints points;
    @Autowired
    World.Maker worlds;

    private World world;

    @BeforeEach
    void world() {
        world = worlds.make();
        var due = today().plusDays(5);
        points.create(world.facilitator(), world.space.value(), null, new ActionPointDraft("Loket openen in Łódź", "", Language.NL, new Owner(null, "Ana", null), due, null,
                "", "Taal", ""), List.of());
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_action_list_is_a_paper_with_number_action_owner_date_and_state() throws Exception {
        signIn(world.person(World.Who.MEMBER));
        var answer = api.paper(world.space.value(), "pdf", "all", "theme").join();
        assertThat(answer.getHeaders().getContentDisposition().getType()).isEqualTo("inline");
        try (var pdf = Loader.loadPDF(Objects.requireNonNull(answer.getBody()))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ")).contains("Taal", "Nr. Wat Wie Wanneer Hoe ver", "1 Loket openen in Łódź Ana", "Nog niet begonnen");
        }
        assertThat(api.paper(world.space.value(), "docx", "late", "owner").join().getHeaders().getContentDisposition().getFilename()).endsWith(".docx");
    }

    @Test
    void the_table_leaves_as_an_attachment_that_nobody_keeps() {
        signIn(world.person(World.Who.MEMBER));
        var answer = api.export(world.space.value(), "csv");
        assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8)).contains("Loket openen in Łódź");
    }

    @Test
    void what_is_not_there_is_not_found_and_others_get_nothing() {
        signIn(world.person(World.Who.MEMBER));
        assertThatThrownBy(() -> api.paper(world.space.value(), "exe", "all", "theme")).satisfies(refusedWith("kernel.not-found"));
        assertThatThrownBy(() -> api.paper(world.space.value(), "pdf", "some", "theme")).satisfies(refusedWith("kernel.not-found"));
        assertThatThrownBy(() -> api.paper(world.space.value(), "pdf", "all", "person")).satisfies(refusedWith("kernel.not-found"));
        signIn(world.person(World.Who.OUTSIDER));
        assertThatThrownBy(() -> api.paper(world.space.value(), "pdf", "all", "theme")).satisfies(refusedWith("kernel.forbidden"));
        assertThatThrownBy(() -> api.export(world.space.value(), "csv")).satisfies(refusedWith("kernel.forbidden"));
    }

    private static void signIn(Actor.Person person) {
        SecurityContextHolder.getContext().setAuthentication(new SignedIn(person, UUID.randomUUID()));
    }
}
