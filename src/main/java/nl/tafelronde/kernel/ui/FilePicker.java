package nl.tafelronde.kernel.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Takes one file at a time, by button, by dragging or with the camera, and never keeps more of it in memory than is allowed. */
public class FilePicker extends Upload {

    private final BiConsumer<String, byte[]> chosen;
    private final int most;

    /**
     * @param words  the beginning of the keys of what it says: {@code .choose}, {@code .drop} and {@code .too-big} with the megabytes
     * @param most   bytes
     * @param chosen gets the content, one byte longer than allowed when it was too long
     * @param failed gets the sentence that says why there is no file
     * @param kinds  what may be chosen: media types, for which a phone offers its camera, or endings of names; none for anything
     */
    public FilePicker(String words, int most, Consumer<byte[]> chosen, Consumer<String> failed, String... kinds) {
        this(failed, words, most, (_, content) -> chosen.accept(content), kinds);
    }

    /** As the constructor, for who also wants to know what the file is called. */
    public static FilePicker named(String words, int most, BiConsumer<String, byte[]> chosen, Consumer<String> failed, String... kinds) {
        return new FilePicker(failed, words, most, chosen, kinds);
    }

    private FilePicker(Consumer<String> failed, String words, int most, BiConsumer<String, byte[]> chosen, String[] kinds) {
        this.chosen = chosen;
        this.most = most;
        setUploadHandler(this::read);
        setMaxFileSize(most);
        if (Arrays.stream(kinds).allMatch(it -> it.startsWith("."))) {
            setAcceptedFileExtensions(kinds);
        } else {
            setAcceptedMimeTypes(kinds);
        }
        var button = new Button(getTranslation(words + ".choose"));
        button.addThemeName("primary");
        setUploadButton(button);
        setDropLabel(new Span(getTranslation(words + ".drop")));
        var tooBig = getTranslation(words + ".too-big", most / 1_000_000);
        var busy = getTranslation("kernel.upload-busy");
        var trouble = getTranslation("kernel.upload-failed");
        setI18n(new UploadI18N().setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation(words + ".choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation(words + ".drop")))
                .setError(new UploadI18N.Error().setFileIsTooBig(tooBig).setIncorrectFileType(getTranslation(words + ".wrong-type")).setTooManyFiles(trouble))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status().setConnecting(busy).setStalled(busy).setProcessing(busy).setHeld(busy))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(busy))
                        .setError(new UploadI18N.Uploading.Error().setServerUnavailable(trouble).setUnexpectedServerError(trouble).setForbidden(trouble)
                                .setFileTooLarge(tooBig))));
        addFileRejectedListener(event -> {
            clearFileList();
            failed.accept(event.getErrorMessage());
        });
        addFailedListener(_ -> {
            clearFileList();
            failed.accept(trouble);
        });
    }

    private void read(UploadEvent event) throws IOException {
        byte[] content;
        try (var stream = event.getInputStream()) {
            content = stream.readNBytes(most + 1);
        }
        var name = event.getFileName();
        event.getUI().access(() -> {
            clearFileList();
            chosen.accept(name, content);
        });
    }
}
