package nl.tafelronde.space;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceCard;
import nl.tafelronde.provenance.PieceTeller;
import nl.tafelronde.space.domain.FrameworkRepository;
import nl.tafelronde.space.domain.FrameworkVersionEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Published frameworks in the chain: members of the space read them; whoever wrote a note they came from hears that there is one. */
@Component
@Transactional(readOnly = true)
class FrameworkPieces implements PieceTeller {

    private final FrameworkRepository versions;
    private final Permissions permissions;
    private final Texts texts;

    FrameworkPieces(FrameworkRepository versions, Permissions permissions, Texts texts) {
        this.versions = versions;
        this.permissions = permissions;
        this.texts = texts;
    }

    static Piece piece(FrameworkVersion version) {
        return new Piece(Piece.Kind.FRAMEWORK, version.id());
    }

    @Override
    public Set<Piece.Kind> kinds() {
        return EnumSet.of(Piece.Kind.FRAMEWORK);
    }

    @Override
    public Map<UUID, Told> tell(Actor reader, Piece.Kind kind, Collection<UUID> ids) {
        return all(ids).filter(it -> reads(reader, it)).collect(Collectors.toMap(FrameworkVersion::id,
                it -> new Told(texts.say(reader.language(), "space.framework-number", it.number()), null, address(it))));
    }

    @Override
    public Map<Piece, PieceCard> toContributor(Actor who, Collection<Piece> pieces) {
        var told = new HashMap<Piece, PieceCard>();
        all(pieces.stream().map(Piece::id).toList()).forEach(it -> told.put(piece(it), PieceCard.of(piece(it), null, null, reads(who, it) ? address(it) : null)));
        return told;
    }

    private Stream<FrameworkVersion> all(Collection<UUID> ids) {
        return versions.findAllById(ids).stream().map(FrameworkVersionEntity::read);
    }

    private boolean reads(Actor who, FrameworkVersion version) {
        return permissions.may(who, Permission.SEE_SPACE, version.space().value());
    }

    private static String address(FrameworkVersion version) {
        return "space/" + version.space() + "/framework/" + version.number();
    }
}
