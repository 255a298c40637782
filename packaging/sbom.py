"""Writes the list of parts for machines: CycloneDX, the same bytes for the same parts."""

from collections.abc import Iterable
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from parts import Part
from release import NAME, Release


def sbom(release: Release, parts: Iterable[Part]) -> str:
    """The parts of this release as CycloneDX 1.6 in JSON. Its number and time follow from the release, not chance."""
    program = Component(
        type=ComponentType.APPLICATION,
        name=NAME,
        version=release.version,
        bom_ref=f"pkg:generic/{NAME}@{release.version}",
        purl=PackageURL("generic", None, NAME, release.version),
        licenses=[LicenseFactory().make_from_string("MIT")],
    )
    components = {part: _component(part) for part in sorted(parts)}
    bom = Bom(
        serial_number=uuid5(NAMESPACE_URL, f"{NAME}@{release.version}/{release.moment}"),
        metadata=BomMetaData(component=program, timestamp=release.when),
        components=components.values(),
    )
    bom.register_dependency(program, [component for part, component in components.items() if not part.inside])
    for part, component in components.items():
        if part.inside:
            bom.register_dependency(components[_holder(part, components)], [component])
    return JsonV1Dot6(bom).output_as_string(indent=2) + "\n"


def _holder(part: Part, parts: Iterable[Part]) -> Part:
    """The part that this one is built into: the one of its own system, where each has another."""
    return next(other for other in parts if other.name == part.inside and other.system in ("", part.system))


def _component(part: Part) -> Component:
    facts = [("only-on", part.system)] if part.system else []
    facts += [("built-into", part.inside)] if part.inside else []
    facts += [("lock-allows-sha256", total) for total in part.sums]
    return Component(
        type=ComponentType.LIBRARY,
        name=part.name,
        version=part.version,
        bom_ref=f"{part.purl} {part.system}".strip(),
        purl=PackageURL.from_string(part.purl),
        licenses=[LicenseFactory().make_from_string(part.licence)],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=part.sum)] if part.sum else [],
        properties=[Property(name=f"{NAME}:{name}", value=value) for name, value in facts],
    )
