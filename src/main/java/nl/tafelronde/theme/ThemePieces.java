package nl.tafelronde.theme;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceCard;
import nl.tafelronde.provenance.PieceTeller;
import nl.tafelronde.theme.domain.Theme;
import nl.tafelronde.theme.domain.ThemeRound;
import nl.tafelronde.theme.domain.ThemeStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Themes in the chain. Who wrote a note reads of the themes of their own place that stand on the screens. */
@Component
@Transactional(readOnly = true)
class ThemePieces implements PieceTeller {

    private final ThemeStore store;
    private final Permissions permissions;

    ThemePieces(ThemeStore store, Permissions permissions) {
        this.store = store;
        this.permissions = permissions;
    }

    @Override
    public Set<Piece.Kind> kinds() {
        return EnumSet.of(Piece.Kind.THEME);
    }

    @Override
    public Map<Piece, PieceCard> toContributor(Actor who, Collection<Piece> pieces) {
        var told = new HashMap<Piece, PieceCard>();
        read(pieces.stream().map(Piece::id).toList(), (round, theme) -> theme.state().stands() && (who instanceof Actor.Participant it
                ? it.place().equals(round.place()) && round.rules().read() : permissions.may(who, Permission.SEE_SPACE, round.space()))).forEach(theme -> {
                    var piece = ThemeChanges.piece(theme.id());
                    told.put(piece, PieceCard.of(piece, theme.words().title(), theme.words().language(), null).being(status(theme)));
                });
        return told;
    }

    /** Also what went into another theme: the chain went through it. */
    @Override
    public Map<UUID, Told> tell(Actor reader, Piece.Kind kind, Collection<UUID> ids) {
        return read(ids, (round, theme) -> theme.state() != ThemeState.WITHDRAWN && permissions.may(reader, Permission.SEE_SPACE, round.space())).stream()
                .collect(Collectors.toMap(Theme::id, it -> new Told(it.words().title(), it.words().language().tag(), "lab/" + it.place() + "/themes",
                        status(it), List.of())));
    }

    private List<Theme> read(Collection<UUID> ids, BiPredicate<ThemeRound, Theme> reads) {
        var rounds = new HashMap<UUID, ThemeRound>();
        return ids.stream().distinct().flatMap(it -> store.theme(it).stream()).filter(it -> !it.hidden())
                .filter(it -> reads.test(rounds.computeIfAbsent(it.place(), place -> store.round(place).orElseThrow()), it)).toList();
    }

    private static PieceCard.Status status(Theme theme) {
        return new PieceCard.Status(theme.state().textKey(), false, null);
    }
}
