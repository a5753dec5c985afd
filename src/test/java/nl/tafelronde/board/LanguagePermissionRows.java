package nl.tafelronde.board;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.OBSERVER;
import static nl.tafelronde.World.Who.PARTICIPANT;
import static nl.tafelronde.World.Who.PROJECTOR;

import java.util.EnumSet;
import java.util.List;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import nl.tafelronde.kernel.Language;
import org.springframework.stereotype.Component;

/** Who may read notes may read what they say in another language; facilitators and the author know better than a machine. */
@Component
record LanguagePermissionRows(BoardLanguages languages) implements PermissionRows {

    @Override
    public List<PermissionRow> rows() {
        var present = EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER, PARTICIPANT, PROJECTOR);
        var writers = EnumSet.of(ADMINISTRATOR, FACILITATOR, PARTICIPANT);
        return List.of(
                new PermissionRow(BoardLanguages.class, "follow", present, (who, in) -> languages.follow(who, in.board, Language.PL, null)),
                new PermissionRow(BoardLanguages.class, "read", present, (who, in) -> languages.read(who, in.board, Language.PL)),
                new PermissionRow(BoardLanguages.class, "correct", writers, (who, in) -> languages.correct(who, in.board, in.note, Language.PL, "Kartka")),
                new PermissionRow(BoardLanguages.class, "takeBack", writers, (who, in) -> languages.takeBack(who, in.board, in.note, Language.PL)));
    }
}
