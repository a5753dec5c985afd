package nl.tafelronde.lab.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.tafelronde.kernel.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The phase templates that come with the product, from {@code phase-templates/*.yaml}; read once, at the start. */
@Component
@Open("the same content for everybody, shipped with the product")
public class ShippedTemplates {

    private final List<TemplateFile> all;

    /** @throws IllegalStateException when a shipped file is wrong, with its first mistake */
    public ShippedTemplates() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:phase-templates/*.yaml");
            var found = new ArrayList<TemplateFile>();
            for (var file : files) {
                found.add(right(file.getFilename(), TemplateFileReader.read(file.getContentAsByteArray())));
            }
            all = found.stream().sorted(Comparator.comparing(TemplateFile::key)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The shipped phase templates could not be read", unreadable);
        }
    }

    public List<TemplateFile> all() {
        return all;
    }

    public Optional<TemplateFile> find(String key) {
        return all.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    private static TemplateFile right(@Nullable String name, Reading<TemplateFile> reading) {
        return switch (reading) {
            case Reading.Right<TemplateFile>(var template, var _) -> template;
            case Reading.Wrong<TemplateFile>(var problems) ->
                throw new IllegalStateException("Shipped phase template " + name + " is wrong: " + problems.getFirst());
        };
    }
}
