//! Numbers, texts and lengths as bytes.
//!
//! Lives here: `Writer`, `Reader`. May use: nothing. Deliberately absent: values.
//!
//! Numbers are written seven bits a byte (LEB128), signed ones zigzag: most are small.

/// What is being written.
#[derive(Default)]
pub struct Writer(pub Vec<u8>);

impl Writer {
    pub fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    /// An unsigned number.
    pub fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.0.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    /// A signed number.
    pub fn signed(&mut self, number: i64) {
        self.number((number << 1 ^ number >> 63) as u64);
    }

    pub fn bytes(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u64);
        self.0.extend_from_slice(bytes);
    }
}

/// What is being read. Nothing in it is trusted.
pub struct Reader<'a>(pub &'a [u8]);

/// The bytes are not what a writer has written; where it was noticed.
#[derive(Debug, PartialEq, Eq)]
pub struct Damaged(pub &'static str);

impl<'a> Reader<'a> {
    pub fn byte(&mut self) -> Result<u8, Damaged> {
        let (&first, rest) = self.0.split_first().ok_or(Damaged("it ends too early"))?;
        self.0 = rest;
        Ok(first)
    }

    /// An unsigned number.
    pub fn number(&mut self) -> Result<u64, Damaged> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(Damaged("a number without end"))
    }

    /// A signed number.
    pub fn signed(&mut self) -> Result<i64, Damaged> {
        let number = self.number()?;
        Ok((number >> 1) as i64 ^ -((number & 1) as i64))
    }

    /// How many things of at least `size` bytes follow: never more than there can be.
    pub fn count(&mut self, size: usize) -> Result<usize, Damaged> {
        let count = self.number()?;
        match usize::try_from(count) {
            Ok(count) if count <= self.0.len() / size.max(1) => Ok(count),
            _ => Err(Damaged("more things than bytes")),
        }
    }

    pub fn bytes(&mut self) -> Result<&'a [u8], Damaged> {
        let len = self.count(1)?;
        let (bytes, rest) = self.0.split_at(len);
        self.0 = rest;
        Ok(bytes)
    }

    pub fn text(&mut self) -> Result<&'a str, Damaged> {
        std::str::from_utf8(self.bytes()?).map_err(|_| Damaged("a text that is not UTF-8"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let numbers = [0, 1, -1, 63, 64, -64, -65, i64::MAX, i64::MIN];
        let mut writer = Writer::default();
        numbers.iter().for_each(|&number| writer.signed(number));
        writer.number(u64::MAX);
        writer.bytes("é".as_bytes());
        let mut reader = Reader(&writer.0);
        for number in numbers {
            assert_eq!(reader.signed(), Ok(number));
        }
        assert_eq!((reader.number(), reader.text()), (Ok(u64::MAX), Ok("é")));
        assert_eq!(reader.byte(), Err(Damaged("it ends too early")));
        assert_eq!(Reader(&[200, 1, 7]).bytes(), Err(Damaged("more things than bytes")));
        assert!(Reader(&[0xff; 11]).number().is_err());
    }
}
