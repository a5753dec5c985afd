package nl.tafelronde.provenance;

import java.time.Instant;
import java.util.List;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of a piece. It never says who wrote it.
 *
 * @param piece    what stands for it; several pieces can have one that stands for all of them, as the blocks of one report do
 * @param text     its words; null when it has none, as a group of notes without a name
 * @param language of those words; null when they are in the reader's own or there are none
 * @param number   of an action point within its space, of a group how many notes are in it; else null
 * @param link     where it is shown on this site, for example {@code action/…}; null for a reader who may not go there
 * @param status   how far it is; null for what is simply there
 * @param proofs   what shows that it was done
 */
public record PieceCard(Piece piece, @Nullable String text, @Nullable Language language, @Nullable Integer number, @Nullable String link,
        @Nullable Status status, List<Proof> proofs) {

    /**
     * How far something is.
     *
     * @param textKey of its name in the texts files
     * @param over    it is done, dropped or decided: there is nothing more to wait for
     * @param since   when it came to be so; null when that is not kept
     */
    public record Status(String textKey, boolean over, @Nullable Instant since) {
    }

    /** A page on the web, or a file, that shows it. */
    public record Proof(String title, String url) {
    }

    public PieceCard {
        proofs = List.copyOf(proofs);
    }

    public static PieceCard of(Piece piece, @Nullable String text, @Nullable Language language, @Nullable String link) {
        return new PieceCard(piece, text, language, null, link, null, List.of());
    }

    public PieceCard numbered(@Nullable Integer itsNumber) {
        return new PieceCard(piece, text, language, itsNumber, link, status, proofs);
    }

    public PieceCard being(Status itsStatus) {
        return new PieceCard(piece, text, language, number, link, itsStatus, proofs);
    }
}
