"""Signed, certified and protected PDF files for tests."""

import io
from datetime import UTC, datetime, timedelta

from asn1crypto import keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore


def signer():
    """Return somebody who signs, with a certificate of their own making."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Uitgever")])
    start = datetime(2024, 1, 1, tzinfo=UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), 1, start, start + timedelta(days=36500))
        .add_extension(x509.KeyUsage(True, True, *[False] * 7), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = key.private_bytes(serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return signers.SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER)),
        signing_key=keys.PrivateKeyInfo.load(pem),
        cert_registry=SimpleCertificateStore(),
    )


def signed(data, by, **how):
    """Return the file, signed."""
    metadata = signers.PdfSignatureMetadata(field_name="Handtekening", **how)
    stream = signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(data)), metadata, signer=by)
    return stream.getvalue()


def signature_status(data, by):
    """Return what a validator says of the one signature of a file."""
    (signature,) = PdfFileReader(io.BytesIO(data)).embedded_signatures
    trusted = ValidationContext(trust_roots=[by.signing_cert])
    return validate_pdf_signature(signature, trusted)
