package nl.tafelronde.translation;

/**
 * Whether the texts of a space are translated.
 *
 * @param configured whether there is a provider at all
 * @param wanted     whether the space wants it
 * @param provider   who gets the texts, as people are told; empty when nobody does
 */
public record SpaceTranslation(boolean configured, boolean wanted, String provider) {

    public boolean on() {
        return configured && wanted;
    }
}
