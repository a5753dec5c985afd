package nl.tafelronde.board;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.OBSERVER;
import static nl.tafelronde.World.Who.PARTICIPANT;
import static nl.tafelronde.World.Who.PROJECTOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import nl.tafelronde.World;
import nl.tafelronde.World.Who;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;
import org.springframework.stereotype.Component;

/** Photos, files and word lists are for facilitators; the hall sees the photo that it is shown. */
@Component
record BoardToolsPermissionRows(BoardPhotos photos, BoardExchange exchange, WordLists words) implements PermissionRows {

    private static final Set<Who> FACILITATORS = EnumSet.of(ADMINISTRATOR, FACILITATOR);
    private static final Set<Who> PRESENT = EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER, PARTICIPANT, PROJECTOR);

    @Override
    public List<PermissionRow> rows() {
        return List.of(
                photo("add", FACILITATORS, (who, in) -> photos.add(who, in.board, Pictures.jpeg(40, 30))),
                photo("list", PRESENT, (who, in) -> photos.list(who, in.board)),
                photo("picture", PRESENT, (who, in) -> photos.picture(who, in.board, shown(in), true)),
                photo("show", FACILITATORS, (who, in) -> photos.show(who, in.board, one(in), true)),
                photo("caption", FACILITATORS, (who, in) -> photos.caption(who, in.board, one(in), "Tafel 1")),
                photo("noted", FACILITATORS, (who, in) -> photos.noted(who, in.board, one(in))),
                photo("remove", FACILITATORS, (who, in) -> photos.remove(who, in.board, one(in))),
                exchange("export", FACILITATORS, (who, in) -> exchange.export(who, in.board, BoardExchange.Format.JSON)),
                exchange("check", FACILITATORS, (who, in) -> exchange.check(who, in.board, new byte[0])),
                exchange("lastBrought", FACILITATORS, (who, in) -> exchange.lastBrought(who, in.board)),
                exchange("bring", FACILITATORS, (who, in) -> exchange.bring(who, in.board, new byte[0])),
                new PermissionRow(WordLists.class, "read", FACILITATORS, (who, in) -> words.read(who, in.space.value())),
                new PermissionRow(WordLists.class, "change", EnumSet.of(ADMINISTRATOR), (who, in) -> words.change(who, null, Language.NL,
                        String.join("\n", words.read(Actor.SYSTEM, null).get(Language.NL)))));
    }

    private PhotoId one(World in) {
        return photos.add(Actor.SYSTEM, in.board, Pictures.jpeg(40, 30)).id();
    }

    private PhotoId shown(World in) {
        var photo = one(in);
        photos.show(Actor.SYSTEM, in.board, photo, true);
        return photo;
    }

    private static PermissionRow photo(String method, Set<Who> allowed, PermissionRow.Attempt attempt) {
        return new PermissionRow(BoardPhotos.class, method, allowed, attempt);
    }

    private static PermissionRow exchange(String method, Set<Who> allowed, PermissionRow.Attempt attempt) {
        return new PermissionRow(BoardExchange.class, method, allowed, attempt);
    }
}
