package nl.tafelronde.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.board.BoardFacts;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.BoardLanguages;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.board.NoteTranslation;
import nl.tafelronde.board.NoteTranslations;
import nl.tafelronde.board.Pace;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The translations of a board's notes as phones and projectors of its place use them: here nobody is a facilitator. */
@RestController
@RequestMapping("/api/places/{place}/boards/{board}")
class HallLanguageApi {

    private final Boards boards;
    private final BoardLanguages languages;
    private final CurrentActor actors;
    private final Pace pace;

    HallLanguageApi(Boards boards, BoardLanguages languages, CurrentActor actors, Pace pace) {
        this.boards = boards;
        this.languages = languages;
        this.actors = actors;
        this.pace = pace;
    }

    /** What the notes say in this language, as far as that is known. */
    @GetMapping("/translations")
    ResponseEntity<NoteTranslations> translations(HttpServletRequest request, @PathVariable UUID place, @PathVariable UUID board,
            @RequestParam String lang) {
        var facts = facts(place, board);
        pace.keep(actors.countedInHall(request, place), Pace.Limit.READ);
        var actor = actors.inHall(request, place);
        if (actor instanceof Actor.Person) {
            boards.count(actor, facts.id());
            actor = new Actor.Display(place, actor.language());
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(languages.read(actor, facts.id(), Language.of(lang)));
    }

    /** Keeps a better translation of one's own note. */
    @PutMapping("/notes/{note}/translations/{lang}")
    NoteTranslation correct(HttpServletRequest request, @PathVariable UUID place, @PathVariable UUID board, @PathVariable UUID note,
            @PathVariable String lang, @RequestBody BetterTranslation better) {
        var facts = facts(place, board);
        pace.keep(actors.countedInHall(request, place), Pace.Limit.WRITE);
        return languages.correct(participant(request, place), facts.id(), new NoteId(note), Language.of(lang), better.words());
    }

    /** Takes the newest better translation of one's own note back. */
    @DeleteMapping("/notes/{note}/translations/{lang}")
    NoteTranslation takeBack(HttpServletRequest request, @PathVariable UUID place, @PathVariable UUID board, @PathVariable UUID note,
            @PathVariable String lang) {
        var facts = facts(place, board);
        pace.keep(actors.countedInHall(request, place), Pace.Limit.WRITE);
        return languages.takeBack(participant(request, place), facts.id(), new NoteId(note), Language.of(lang));
    }

    private Actor participant(HttpServletRequest request, UUID place) {
        var actor = actors.inHall(request, place);
        if (!(actor instanceof Actor.Participant)) {
            throw Refusal.of(Refusal.Kind.SIGN_IN, "board.refused.not-joined");
        }
        return actor;
    }

    private BoardFacts facts(UUID place, UUID board) {
        var facts = boards.facts(new BoardId(board));
        if (!facts.place().equals(place)) {
            throw Refusal.notFound("board.refused.not-found");
        }
        return facts;
    }
}
