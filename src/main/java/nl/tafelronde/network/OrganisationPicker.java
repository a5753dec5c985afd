package nl.tafelronde.network;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the organisation somebody acts for. A name that is not in the list yet can be typed and is then added, by who
 * manages the space the picker is for. For any form.
 */
public class OrganisationPicker extends ComboBox<Organisation> {

    private final Organisations organisations;
    private final Actor actor;

    /** @param space in which new organisations may be added */
    public OrganisationPicker(Organisations organisations, Actor actor, UUID space) {
        this.organisations = organisations;
        this.actor = actor;
        setLabel(getTranslation("network.acts-for"));
        setHelperText(getTranslation("network.acts-for-help"));
        setItemLabelGenerator(Organisation::name);
        setClearButtonVisible(true);
        setItems(organisations.all(actor));
        addCustomValueSetListener(event -> add(space, event.getDetail()));
    }

    /** The id of the chosen organisation, or null when the person speaks for themselves. */
    public @Nullable OrganisationId chosen() {
        var value = getValue();
        return value == null ? null : value.id();
    }

    /** Starts with this organisation. */
    public void choose(@Nullable OrganisationId id) {
        setValue(find(organisations.all(actor), id));
    }

    private void add(UUID space, String name) {
        try {
            var known = organisations.named(name);
            var id = known.isPresent() ? known.get().id()
                    : organisations.createFor(actor, space, new OrganisationData(name, OrganisationKind.OTHER, null));
            setInvalid(false);
            var all = organisations.all(actor);
            setItems(all);
            setValue(find(all, id));
        } catch (Refusal refused) {
            setErrorMessage(getTranslation(refused.key(), refused.args()));
            setInvalid(true);
        }
    }

    private static @Nullable Organisation find(List<Organisation> all, @Nullable OrganisationId id) {
        return all.stream().filter(it -> Objects.equals(it.id(), id)).findFirst().orElse(null);
    }
}
