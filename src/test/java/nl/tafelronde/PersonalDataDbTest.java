package nl.tafelronde;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tafelronde.World.Who;
import nl.tafelronde.access.PersonalFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Everybody's own file holds what each module keeps about them, and nothing of anybody else. */
@Import(World.Maker.class)
class PersonalDataDbTest extends DbTest {

    @Autowired
    World.Maker worlds;
    @Autowired
    PersonalFiles files;

    @Test
    void a_participant_finds_their_notes_and_a_member_their_spaces_and_neither_the_others() {
        var world = worlds.make();
        var participant = files.export(world.participant());
        var member = files.export(world.people.get(Who.MEMBER));
        assertThat(participant).containsKeys("access", "board").doesNotContainKey("space");
        assertThat(participant.get("board").toString()).contains("Een briefje", world.note.value().toString());
        assertThat(member).containsKeys("access", "space").doesNotContainKey("board");
        assertThat(member.get("space").toString()).contains(world.space.value().toString(), "MEMBER")
                .doesNotContain(world.otherSpace.value().toString());
        assertThat(files.export(world.people.get(Who.PARTICIPANT_ELSEWHERE))).doesNotContainKey("board");
    }
}
