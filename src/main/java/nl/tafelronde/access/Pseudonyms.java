package nl.tafelronde.access;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.domain.ParticipantRepository;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import org.springframework.stereotype.Component;

/**
 * Names for people who would rather not use their own: the name of a plant and a number, which agree in every grammar
 * and say nothing about anybody. The plants of a language are in its texts under {@code access.plants}.
 */
@Component
class Pseudonyms {

    private static final int FIRST = 10;
    private static final int LAST = 99;

    private final ParticipantRepository participants;
    private final Texts texts;
    private final Set<String> allPlants;
    private final Random random = new SecureRandom();

    Pseudonyms(ParticipantRepository participants, Texts texts) {
        this.participants = participants;
        this.texts = texts;
        this.allPlants = Arrays.stream(Language.values()).flatMap(it -> plants(it).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** A pseudonym that nobody in this place has at this moment. */
    String suggest(UUID place, Language language) {
        var taken = new HashSet<>(participants.namesIn(place));
        var plants = plants(language);
        for (var attempt = 0; attempt < 1_000; attempt++) {
            var name = plants.get(random.nextInt(plants.size())) + " " + random.nextInt(FIRST, LAST + 1);
            if (!taken.contains(name)) {
                return name;
            }
        }
        return plants.get(random.nextInt(plants.size())) + " " + random.nextInt(1_000, 1_000_000);
    }

    /** Whether this name has the form of a suggested one. */
    boolean isOne(String name) {
        var space = name.lastIndexOf(' ');
        return space > 0 && name.substring(space + 1).matches("\\d{2,6}") && allPlants.contains(name.substring(0, space));
    }

    private List<String> plants(Language language) {
        return List.of(texts.say(language, "access.plants").split(","));
    }
}
