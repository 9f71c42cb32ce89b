package io.github.evenhand.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The files of a folder; a symbolic link that leads out of it is refused. */
final class FolderFiles implements BudgetFiles {

    private final Path folder;

    FolderFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Path real;
        try {
            real = file.toRealPath();
        } catch (NoSuchFileException e) {
            throw new Refusal(
                    Place.whole(name), "File must exist, found a symbolic link to nothing", "Put the file in place.");
        }
        if (!real.startsWith(folder.toRealPath())) {
            throw new Refusal(
                    Place.whole(name),
                    "File must be inside the budget folder, found a symbolic link that leads out of it",
                    "Put the file itself into the folder.");
        }
        if (!Files.isRegularFile(real)) {
            throw new Refusal(Place.whole(name), "File must be a plain file, found something else", "Replace it.");
        }
        return Optional.of(Files.newInputStream(real));
    }
}
