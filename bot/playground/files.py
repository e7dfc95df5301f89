"""The files people and the bot have sent: identifiers, sizes, and Telegram's refusals of pictures."""

from __future__ import annotations

import hashlib
import io
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field

from PIL import Image, UnidentifiedImageError

from bot.playground.call import Call, Upload
from bot.playground.refusal import Json, bad

PHOTO_LIMIT = 10 * 2**20
DOWNLOAD_LIMIT = 20 * 2**20
EDGES = (90, 320, 800, 1280)  # the longer edges of the sizes Telegram keeps of a photo


@dataclass(frozen=True, slots=True)
class Stored:
    """A file by its id; `edge` asks for a smaller picture of it."""

    id: str
    unique_id: str
    upload: Upload
    path: str
    edge: int = 0

    def content(self) -> bytes:
        """Return the bytes, of the smaller picture if this is one."""
        if not self.edge:
            return self.upload.content
        with Image.open(io.BytesIO(self.upload.content)) as picture:
            picture.thumbnail((self.edge, self.edge))
            small = io.BytesIO()
            picture.convert("RGB").save(small, "JPEG")
        return small.getvalue()


@dataclass(slots=True)
class Files:
    """Every file by its id."""

    by_id: dict[str, Stored] = field(default_factory=dict)
    _photos: dict[str, list[Json]] = field(default_factory=dict)

    def keep(self, upload: Upload, folder: str, edge: int = 0) -> Stored:
        """Store an upload; the id is new, the unique id follows the content."""
        digest = hashlib.sha256(upload.content + str(edge).encode()).digest()
        unique = urlsafe_b64encode(b"\x01\x00\x03" + digest[:9]).decode()
        number = len(self.by_id)
        whole = urlsafe_b64encode(b"\x02\x01\x02" + digest[:24] + number.to_bytes(6)).decode().rstrip("=")
        suffix = upload.name.rpartition(".")[2] if "." in upload.name and folder != "photos" else "jpg"
        stored = Stored(whole, unique, upload, f"{folder}/file_{number}.{suffix}", edge)
        self.by_id[stored.id] = stored
        return stored

    def find(self, file_id: str) -> Stored:
        """Return a file the bot names, or refuse."""
        if file_id not in self.by_id:
            raise bad("wrong file identifier/HTTP URL specified")
        return self.by_id[file_id]

    def photo(self, upload: Upload) -> list[Json]:
        """Return Telegram's `PhotoSize` list of a picture, small to large."""
        if len(upload.content) > PHOTO_LIMIT:
            raise bad(
                f"File of size {len(upload.content)} bytes is too big for a photo; "
                f"the maximum size is {PHOTO_LIMIT} bytes"
            )
        width, height = dimensions(upload)
        sizes = []
        for edge in (*(edge for edge in EDGES if edge < max(width, height)), 0):
            stored = self.keep(upload, "photos", edge)
            scale = edge / max(width, height) if edge else 1.0
            size: Json = {"file_id": stored.id, "file_unique_id": stored.unique_id}
            size |= {"width": max(1, round(width * scale)), "height": max(1, round(height * scale))}
            sizes.append(size if edge else size | {"file_size": len(upload.content)})
        self._photos.update({size["file_id"]: sizes for size in sizes})
        return sizes

    def photo_again(self, file_id: str) -> list[Json]:
        """Return the sizes of a photo sent before."""
        self.find(file_id)
        if file_id not in self._photos:
            raise bad("Can't use file of type Document as Photo")
        return self._photos[file_id]

    def document(self, upload: Upload) -> Json:
        """Return Telegram's `Document` of a file."""
        return document_json(self.keep(upload, "documents"))


def document_json(stored: Stored) -> Json:
    """Return Telegram's `Document` of a stored file."""
    upload = stored.upload
    named = {"file_name": upload.name, "mime_type": upload.mime, "file_size": len(upload.content)}
    return named | {"file_id": stored.id, "file_unique_id": stored.unique_id}


def dimensions(upload: Upload) -> tuple[int, int]:
    """Return a picture's width and height; refuse what Telegram cannot show."""
    try:
        with Image.open(io.BytesIO(upload.content)) as picture:
            width, height = picture.size
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        raise bad("IMAGE_PROCESS_FAILED") from None
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    return width, height


def source(call: Call, name: str, given: str) -> Upload | str:
    """Return what a parameter points at: an upload of this call, or the id of a file sent before."""
    key = given.removeprefix("attach://") if given.startswith("attach://") else name
    upload = call.files.get(key) if not given or given.startswith("attach://") else None
    if upload is not None:
        if not upload.content:
            raise bad("file must be non-empty")
        return upload
    if not given or given.startswith("attach://"):
        raise bad(f"there is no {name} in the request")
    if given.startswith(("http://", "https://")):
        raise bad("failed to get HTTP URL content")  # no request leaves this machine
    return given
