package nl.tafelronde.lab.importing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.tafelronde.lab.importing.LabImports;

/** Takes one file of at most {@link LabImports#MAX_BYTES} bytes, by button or by dragging. Never keeps more than that in memory. */
class FileChooser extends Upload {

    private final BiConsumer<String, byte[]> chosen;
    private final Button button = new Button();

    /**
     * @param chosen gets the name and the content, one byte longer than allowed when it was too long
     * @param failed gets the sentence that says why there is no file
     */
    FileChooser(BiConsumer<String, byte[]> chosen, Consumer<String> failed) {
        this.chosen = chosen;
        addClassName("tafel-import-file");
        setUploadHandler(this::read);
        setMaxFileSize(LabImports.MAX_BYTES);
        setAcceptedFileExtensions(".yaml", ".yml");
        button.setText(getTranslation("lab-import.choose"));
        isNextStep(true);
        setUploadButton(button);
        var kilobytes = LabImports.MAX_BYTES / 1000;
        setDropLabel(new Span(getTranslation("lab-import.drop") + " · " + getTranslation("lab-import.kinds", kilobytes)));
        setI18n(words(kilobytes));
        addFileRejectedListener(event -> {
            clearFileList();
            failed.accept(event.getErrorMessage());
        });
        addFailedListener(_ -> {
            clearFileList();
            failed.accept(getTranslation("lab-import.upload-failed"));
        });
    }

    /** Whether choosing a file is what one does next here; then the button looks like it. */
    void isNextStep(boolean next) {
        button.setThemeName("primary", next);
    }

    private void read(UploadEvent event) throws IOException {
        byte[] content;
        try (var stream = event.getInputStream()) {
            content = stream.readNBytes(LabImports.MAX_BYTES + 1);
        }
        var name = event.getFileName();
        event.getUI().access(() -> {
            clearFileList();
            chosen.accept(name, content);
        });
    }

    private UploadI18N words(int kilobytes) {
        var busy = getTranslation("lab-import.busy");
        var failed = getTranslation("lab-import.upload-failed");
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("lab-import.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("lab-import.drop")))
                .setError(new UploadI18N.Error().setFileIsTooBig(getTranslation("lab-import.too-big", kilobytes))
                        .setIncorrectFileType(getTranslation("lab-import.wrong-type")).setTooManyFiles(failed))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status().setConnecting(busy).setStalled(busy).setProcessing(busy).setHeld(busy))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(busy))
                        .setError(new UploadI18N.Uploading.Error().setServerUnavailable(failed).setUnexpectedServerError(failed).setForbidden(failed)
                                .setFileTooLarge(getTranslation("lab-import.too-big", kilobytes))));
    }
}
